import type { FastifyReply, FastifyRequest } from 'fastify';
import { readPage, readPageQuery, type Page } from '../lists/page.js';
import { readFilter } from '../lists/read-filter.js';
import { writeRow } from '../rows/write-row.js';
import { answerError, NOT_FOUND, type Refusal } from './answer-error.js';
import { kindOfPath, PATH_NAMES } from './kind-of-path.js';
import { accountPath, linkOf, rowSetting, type ProviderContext } from './provider-context.js';
import { queryOf } from './query-of.js';

/** Answers `Accounts/{sid}/Messages[.json]` and its like: one page of a list of the compatibility API. */
export function listResources(
  context: ProviderContext,
  request: FastifyRequest<{ Params: { account: string; list: string } }>,
  reply: FastifyReply,
): FastifyReply {
  const { dialect, knobs, state, accountSid } = context;
  const kind = kindOfPath(request.params.list);
  if (kind === null || request.params.account !== accountSid) return answerError(reply, knobs, NOT_FOUND);
  const query = queryOf(request);
  const filter = readFilter(dialect, kind, query, knobs);
  const wanted = readPageQuery(query, 'Page', 'PageSize');
  if (typeof filter === 'string') return answerError(reply, knobs, refuse(context, filter));
  if (typeof wanted === 'string') return answerError(reply, knobs, refuse(context, wanted));
  const page = readPage(state, kind, filter, wanted);
  const setting = rowSetting(context);
  return reply.send({
    ...envelope(context, `${accountPath(context)}/${PATH_NAMES[kind]}`, query, page),
    [PATH_NAMES[kind].toLowerCase()]: page.resources.map((resource) => writeRow(dialect, resource, setting)),
  });
}

/** What a parameter that cannot be read is refused with. */
function refuse({ dialect }: ProviderContext, name: string): Refusal {
  return { status: dialect === 'twilio' ? 400 : 422, code: 20001, message: `Invalid value of ${name}` };
}

/** Twilio also says which rows the page has, and its links keep `.json`. */
function envelope(context: ProviderContext, list: string, query: URLSearchParams, page: Page): object {
  const path = context.dialect === 'twilio' ? `${list}.json` : list;
  const linkTo = (number: number, token: string | null): string => {
    const linked = new URLSearchParams(query);
    linked.delete('PageToken');
    linked.set('PageSize', String(page.pageSize));
    linked.set('Page', String(number));
    if (token !== null) linked.set('PageToken', token);
    return `${path}?${linked.toString()}`;
  };
  const start = page.resources.length === 0 ? 0 : page.page * page.pageSize;
  return {
    uri: linkTo(page.page, null),
    first_page_uri: linkTo(0, null),
    next_page_uri: page.next && linkOf(context, linkTo(page.next.page, page.next.token), false),
    previous_page_uri: page.page === 0 ? null : linkTo(page.page - 1, `PB${page.resources[0]?.sid ?? ''}`),
    page: page.page,
    page_size: page.pageSize,
    ...(context.dialect === 'twilio' && { start, end: start + Math.max(0, page.resources.length - 1) }),
  };
}
