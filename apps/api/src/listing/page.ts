import type { FastifyReply } from 'fastify';
import type { Asked } from '../query/question.js';
import type { Given } from '../query/read-parameters.js';
import type { Cursor, CursorCodec } from '../query/cursor.js';

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

/** Which page of a list is asked for. */
export interface PageQuestion<Position> {
  readonly limit: number;
  readonly after: Position | null;
  /** That of the first page, on every page: relative times and classes go by it. */
  readonly askedAt: Date;
  readonly now: Date;
  readonly given: Given;
}

/** The page that a query asks for. */
export function toPageQuestion<Position>(
  { limit, cursor }: { readonly limit: number; readonly cursor?: Cursor<Position> },
  { askedAt, now, given }: Asked,
): PageQuestion<Position> {
  return { limit, after: cursor?.after ?? null, askedAt, now, given };
}

/** The cursor of the next page, with the link to it in the header as well; null when there is none. */
export function linkNext<Position>(
  reply: FastifyReply,
  cursors: CursorCodec<Position>,
  { askedAt, given }: PageQuestion<Position>,
  after: Position | null,
): string | null {
  if (after === null) return null;
  const cursor = cursors.encode({ askedAt, after });
  linkTo(reply, given, { cursor });
  return cursor;
}

/** Says in the header where the next page is. */
export function linkTo(reply: FastifyReply, given: Given, next: Given): void {
  void reply.header('link', `<${nextUrl(reply.request.routeOptions.url ?? '', given, next)}>; rel="next"`);
}

/** The same question one page on. It is relative: only the caller knows under which name it reached this door. */
export function nextUrl(path: string, given: Given, next: Given): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...given, ...next })) {
    for (const text of [value ?? []].flat().map(String)) parameters.append(name, text);
  }
  return `${path}?${parameters.toString()}`;
}
