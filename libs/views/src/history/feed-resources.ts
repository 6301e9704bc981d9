import { pointOf } from '@sidetrack/domain';
import {
  readEarlierReports,
  readFeed,
  type EarlierReport,
  type EventFacts,
  type EventSubject,
  type FeedFilter,
  type FeedRange,
} from '@sidetrack/event-store';
import type { Pool } from 'pg';
import { toEventResource, type EventResource } from './event-resource.js';

export interface FeedEntry {
  readonly event: EventFacts;
  readonly resource: EventResource;
}

export interface FeedResources {
  readonly entries: readonly FeedEntry[];
  /** The position up to which the log was read. */
  readonly position: number;
}

/**
 * The next events of the log as the API shows them: the events of `readFeed`, each marked when it came out of order.
 */
export async function readFeedResources(
  pool: Pool,
  range: FeedRange,
  limit: number,
  filter: FeedFilter = {},
): Promise<FeedResources> {
  const { events, position } = await readFeed(pool, range, limit, filter);
  const sids = [...new Set(events.map(({ sid }) => sid))];
  const upTo = events.at(-1)?.position ?? position;
  const reports = groupBySubject(await readEarlierReports(pool, sids, { after: range.after, upTo }));
  const entries = events.map((event) => ({
    event,
    resource: toEventResource(event, isBehind(event, reports.get(keyOf(event)) ?? [])),
  }));
  return { entries, position };
}

/**
 * Whether the resource had passed this point when the event came. It had when an event that was in the log before, and
 * was received no later, reports a point further along the path. The history of a resource says the same, with one
 * exception: in the history a callback that waited in a journal counts from its receipt. Here nothing that is appended
 * later changes what was given out.
 */
export function isBehind(event: EventFacts, reports: readonly EarlierReport[]): boolean {
  const rank = pointOf(event.kind, event.status)?.rank;
  if (rank === undefined) return false;
  return reports.some(
    ({ kind, status, position, receivedAt }) =>
      position < event.position && receivedAt <= event.receivedAt && (pointOf(kind, status)?.rank ?? -1) > rank,
  );
}

function groupBySubject(reports: readonly EarlierReport[]): Map<string, EarlierReport[]> {
  const groups = new Map<string, EarlierReport[]>();
  for (const report of reports) {
    const group = groups.get(keyOf(report));
    if (group === undefined) groups.set(keyOf(report), [report]);
    else group.push(report);
  }
  return groups;
}

const keyOf = ({ kind, accountSid, sid }: EventSubject): string => `${kind} ${accountSid} ${sid}`;
