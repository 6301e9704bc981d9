import type { FastifyReply, FastifyRequest } from 'fastify';
import { readPage, readPageQuery } from '../lists/page.js';
import { readNativeFilter } from '../lists/read-filter.js';
import { nativeRow } from '../rows/native-rows.js';
import { answerError } from './answer-error.js';
import { linkOf, type ProviderContext } from './provider-context.js';
import { queryOf } from './query-of.js';

/** The native logs of SignalWire, and the kinds that they are of. Recordings have none. */
export const NATIVE_LOGS = { message: '/api/messaging/logs', call: '/api/voice/logs' } as const;

/** Answers one page of a native log: rows by the day of their creation, the unsent included. */
export function listNativeLog(
  context: ProviderContext,
  kind: keyof typeof NATIVE_LOGS,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { knobs, state } = context;
  if (knobs.withoutNativeLogs !== null) {
    return answerError(reply, knobs, { status: knobs.withoutNativeLogs, code: 20404, message: 'No such log here' });
  }
  const query = queryOf(request);
  const filter = readNativeFilter(query, knobs);
  const wanted = readPageQuery(query, 'page_number', 'page_size');
  const wrong = typeof filter === 'string' ? filter : typeof wanted === 'string' ? wanted : null;
  if (typeof filter === 'string' || typeof wanted === 'string') {
    return answerError(reply, knobs, { status: 422, code: 20001, message: `Invalid value of ${wrong}` });
  }
  const page = readPage(state, kind, filter, wanted, query.get('include_deleted') === 'true');
  const linkTo = (number: number, token: string | null): string => {
    const linked = new URLSearchParams(query);
    linked.delete('page_token');
    linked.set('page_size', String(page.pageSize));
    linked.set('page_number', String(number));
    if (token !== null) linked.set('page_token', token);
    return linkOf(context, `${context.basePath}${NATIVE_LOGS[kind]}?${linked.toString()}`, true);
  };
  return reply.send({
    links: {
      self: linkTo(page.page, null),
      first: linkTo(0, null),
      ...(page.next && { next: linkTo(page.next.page, page.next.token) }),
      ...(page.page > 0 && { prev: linkTo(page.page - 1, null) }),
    },
    data: page.resources.map((resource) =>
      nativeRow(resource, knobs.deleted.has(resource.sid), knobs.repriced?.factor ?? 1),
    ),
  });
}
