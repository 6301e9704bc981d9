import type { Kind } from '@sidetrack/domain';
import { encodeCursor, listNewestFirst, type ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import { toListRequest, type CheckedListQuery } from './list-request.js';

export interface PageBody<Resource> {
  readonly data: readonly Resource[];
  readonly next: string | null;
}

export interface PageSource<Row extends ResourceRow, Resource> {
  readonly kind: Kind;
  readonly path: string;
  readonly rows: Repository<Row>;
  readonly toResource: (row: Row, now: Date) => Resource;
}

/** One page of a list, with the link to the next one in the header as well. */
export async function sendPage<Row extends ResourceRow, Resource>(
  source: PageSource<Row, Resource>,
  query: CheckedListQuery,
  now: Date,
  reply: FastifyReply,
): Promise<PageBody<Resource>> {
  const { filter, limit, after, askedAt } = toListRequest(source.kind, query, now);
  const page = await listNewestFirst(source.rows, filter, limit, after);
  const next = page.next && encodeCursor({ kind: source.kind, askedAt, after: page.next });
  if (next !== null) void reply.header('link', `<${nextUrl(source.path, query, next)}>; rel="next"`);
  return { data: page.rows.map((row) => source.toResource(row, now)), next };
}

/** The same question one page on. It is relative: only the caller knows under which name it reached this door. */
export function nextUrl(path: string, query: CheckedListQuery, cursor: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, cursor })) {
    for (const one of [value ?? []].flat()) parameters.append(name, String(one));
  }
  return `${path}?${parameters.toString()}`;
}
