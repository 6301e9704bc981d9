import type { RowCount } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { QuestionContext } from '../query/question.js';
import type { Given } from '../query/read-parameters.js';
import type { Cursor, CursorCodec } from '../query/cursor.js';

export interface PageBody<Resource> {
  readonly data: readonly Resource[];
  readonly next: string | null;
  /** The times that `since` and `until` stand for. Absent when neither was given. */
  readonly range?: Range;
  /** How many rows there are on all pages. Absent when it was not asked for, null when it cannot be said. */
  readonly count?: RowCount | null;
}

export interface Range {
  readonly since: string | null;
  readonly until: string | null;
}

/** The page of a list that the question asks for. */
export interface PageQuestion<Position> {
  readonly limit: number;
  readonly after: Position | null;
  /**
   * The time at which the first page was asked for. Relative times and classes on every page are computed from this
   * time.
   */
  readonly askedAt: Date;
  readonly now: Date;
  readonly given: Given;
}

/** The page that a query asks for. */
export function toPageQuestion<Position>(
  { limit, cursor }: { readonly limit: number; readonly cursor?: Cursor<Position> },
  { askedAt, now, given }: QuestionContext,
): PageQuestion<Position> {
  return { limit, after: cursor?.after ?? null, askedAt, now, given };
}

/** The cursor of the next page, or null when there is none. Also sets the header with the link to that page. */
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

/** Sets the header with the URL of the next page. */
export function linkTo(reply: FastifyReply, given: Given, next: Given): void {
  void reply.header('link', `<${nextUrl(reply.request.routeOptions.url ?? '', given, next)}>; rel="next"`);
}

/**
 * The URL of the next page. The URL is relative because only the caller knows the host name by which it reached this
 * door.
 */
export function nextUrl(path: string, given: Given, next: Given): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...given, ...next })) {
    for (const text of [value ?? []].flat().map(String)) parameters.append(name, text);
  }
  return `${path}?${parameters.toString()}`;
}
