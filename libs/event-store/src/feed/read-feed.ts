import { ask } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { listForRows } from '../log/columns.js';
import { FACT_COLUMNS } from '../log/event-columns.js';
import { readEventFacts, type EventFacts } from '../log/event-row.js';

/**
 * A stretch of the log: after the first position, up to and including the second. The second position has to be
 * settled.
 */
export interface FeedRange {
  readonly after: number;
  readonly upTo: number;
}

/** Which events are wanted. An event has to meet every condition that is given. */
export interface FeedFilter {
  readonly kind?: Kind;
  readonly sid?: string;
  readonly accountSid?: string;
  /** The event has to report any of these. */
  readonly reports?: readonly Report[];
}

/**
 * A status of a kind in the provider's word. The kind is named too, since one word means different points for different
 * kinds.
 */
export interface Report {
  readonly kind: Kind;
  readonly word: string;
}

export interface FeedPage {
  /** In the order of their positions. */
  readonly events: readonly EventFacts[];
  /** The position up to which the log was read: no wanted event before this position is missing. */
  readonly position: number;
}

/** How many positions one statement looks through when most of the events may not be wanted. */
const STRETCH = 10_000;
/** A search that has taken this long ends, so that the reader learns how far it has come. */
const LONG_SEARCH_MS = 500;

/**
 * The next events of the log, at most `limit` of them. With a filter the page may hold fewer, even none, before the end
 * of the range: a long search ends early, and the next page goes on from the position that was reached.
 */
export async function readFeed(
  pool: Pool,
  { after, upTo }: FeedRange,
  limit: number,
  filter: FeedFilter = {},
): Promise<FeedPage> {
  const stretch = isSearch(filter) ? STRETCH : Infinity;
  const startedAt = performance.now();
  const events: EventFacts[] = [];
  let position = after;
  while (position < upTo) {
    const end = Math.min(position + stretch, upTo);
    const found = await readStretch(pool, { after: position, upTo: end }, limit - events.length, filter);
    events.push(...found);
    if (events.length >= limit) return { events, position: found.at(-1)!.position };
    position = end;
    if (performance.now() - startedAt > LONG_SEARCH_MS) break;
  }
  return { events, position };
}

/**
 * The events of one resource are found by the key, however far apart they are. Events of any other filter have to be
 * searched for.
 */
function isSearch({ kind, sid, accountSid, reports }: FeedFilter): boolean {
  return sid === undefined && (kind !== undefined || accountSid !== undefined || reports !== undefined);
}

/** Whether a filter wants this event. The statement has the same condition in SQL. */
export function isWanted({ kind, sid, accountSid, reports }: FeedFilter, event: EventFacts): boolean {
  return (
    (kind === undefined || event.kind === kind) &&
    (sid === undefined || event.sid === sid) &&
    (accountSid === undefined || event.accountSid === accountSid) &&
    (reports === undefined || reports.some((report) => report.kind === event.kind && report.word === event.status))
  );
}

async function readStretch(
  pool: Pool,
  { after, upTo }: FeedRange,
  limit: number,
  { kind, sid, accountSid, reports }: FeedFilter,
): Promise<EventFacts[]> {
  const values: unknown[] = [after, upTo, limit];
  const conditions = ['position > $1', 'position <= $2'];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  if (kind !== undefined) conditions.push(`kind = ${parameter(kind)}`);
  if (sid !== undefined) conditions.push(`sid = ${parameter(sid)}`);
  if (accountSid !== undefined) conditions.push(`account_sid = ${parameter(accountSid)}`);
  if (reports !== undefined) {
    const kinds = parameter(reports.map((report) => report.kind));
    const words = parameter(reports.map(({ word }) => word));
    conditions.push(`(kind, status) IN (SELECT * FROM unnest(${kinds}::text[], ${words}::text[]))`);
  }
  const text = `
    SELECT ${listForRows(FACT_COLUMNS)}
      FROM events
     WHERE ${conditions.join(' AND ')}
     ORDER BY position
     LIMIT $3`;
  return ask(pool, { text, values }, readEventFacts);
}
