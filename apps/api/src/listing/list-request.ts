import { pointOf, type Kind } from '@sidetrack/domain';
import { invalidInput } from '@sidetrack/door';
import { decodeCursor, parseMoment, type ListFilter, type ListPosition } from '@sidetrack/views';

/** A list query whose single parameters have been checked. */
export interface CheckedListQuery {
  readonly status?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly accountSid?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface ListRequest {
  readonly filter: ListFilter;
  readonly limit: number;
  readonly after: ListPosition | null;
  /** The moment from which relative times count: that of the first page, on every page. */
  readonly askedAt: Date;
}

/** What a query asks for, with its times and words resolved. Throws a 400 for bounds that exclude everything. */
export function toListRequest(kind: Kind, query: CheckedListQuery, now: Date): ListRequest {
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const askedAt = cursor?.askedAt ?? now;
  const since = resolve(query.since, askedAt);
  const until = resolve(query.until, askedAt);
  if (since && until && since > until) {
    const detail = `until (${until.toISOString()}) is before since (${since.toISOString()}), so nothing can match.`;
    throw invalidInput([{ pointer: '/query/until', detail }]);
  }
  const { from, to, accountSid, limit } = query;
  const statuses = query.status?.flatMap((word) => pointOf(kind, word)?.status ?? []);
  return { filter: { statuses, from, to, accountSid, since, until }, limit, after: cursor?.after ?? null, askedAt };
}

function resolve(text: string | undefined, askedAt: Date): Date | undefined {
  return text === undefined ? undefined : (parseMoment(text, askedAt) ?? undefined);
}
