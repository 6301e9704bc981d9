import type { Kind } from '@sidetrack/domain';
import { encodeCursor, listNewestFirst, type ListFilter, type ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { ofCountry } from './of-country.js';
import { toListRequest, type CheckedListQuery } from './list-request.js';

export interface PageBody<Resource> {
  readonly data: readonly Resource[];
  readonly next: string | null;
  /** What `since` and `until` came to; absent when neither was given. */
  readonly range?: Range;
}

export interface Range {
  readonly since: string | null;
  readonly until: string | null;
}

export interface PageSource<Row extends ResourceRow, Resource> {
  readonly kind: Kind;
  readonly path: string;
  readonly rows: Repository<Row>;
  readonly toResource: (row: Row, now: Date) => Resource;
}

/** One page of a list, with the link to the next one in the header as well. */
export async function sendPage<Row extends ResourceRow, Resource>(
  { kind, path, rows, toResource }: PageSource<Row, Resource>,
  query: CheckedListQuery,
  { now, windows, homeCountry }: Pick<ApiSettings, 'now' | 'windows' | 'homeCountry'>,
  reply: FastifyReply,
): Promise<PageBody<Resource>> {
  const present = now();
  const request = toListRequest(kind, query, present, windows, homeCountry);
  const { limit, after, askedAt } = request;
  const filter = await ofCountry(rows.manager.dataSource, kind, query.country, request.filter, askedAt);
  const page = await listNewestFirst(kind, rows, filter, limit, after);
  const next = page.next && encodeCursor({ kind, askedAt, after: page.next });
  if (next !== null) void reply.header('link', `<${nextUrl(path, query, next)}>; rel="next"`);
  // A row that was found by its class is shown with that class.
  const judgedAt = filter.delivery?.now ?? present;
  return { data: page.rows.map((row) => toResource(row, judgedAt)), next, ...rangeOf(filter) };
}

function rangeOf({ since, until }: ListFilter): { range?: Range } {
  if (since === undefined && until === undefined) return {};
  return { range: { since: since?.toISOString() ?? null, until: until?.toISOString() ?? null } };
}

/** The same question one page on. It is relative: only the caller knows under which name it reached this door. */
export function nextUrl(path: string, query: CheckedListQuery, cursor: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, cursor })) {
    for (const one of [value ?? []].flat()) parameters.append(name, String(one));
  }
  return `${path}?${parameters.toString()}`;
}
