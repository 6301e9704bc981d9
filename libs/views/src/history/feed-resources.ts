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
  /** Up to where the log was read. */
  readonly position: number;
}

/** The next events of the log as the API shows them: `readFeed`, with what its events had come too late for. */
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
 * Whether the resource had passed this point when the event came: among what was in the log before it and had been
 * received no later, something stands further along the path. The history of a resource says the same, except that there a
 * callback which waited in a journal counts from when it was received: here nothing that is appended later changes
 * what was given out.
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
