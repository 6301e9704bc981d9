import { ask, column, rowReader, type ReadRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import type { FeedRange } from './read-feed.js';

const REPORTS = `
  SELECT kind, sid, account_sid, status,
         CASE WHEN events.position > $2 THEN events.position ELSE 0 END::float8 AS position,
         min(received_at) AS received_at
    FROM events
   WHERE sid = ANY ($1) AND events.position <= $3
   GROUP BY 1, 2, 3, 4, 5`;

const readReport = rowReader({
  kind: column.word<Kind>(),
  sid: column.text,
  accountSid: column.text,
  status: column.text,
  /** The position of the event; 0 for all events before the range. */
  position: column.number,
  receivedAt: column.time,
});

/**
 * A status of a resource that was reported: by one event in the range, or by one or more events before the range, of
 * which the first counts.
 */
export type EarlierReport = ReadRow<typeof readReport>;

/**
 * The statuses that are reported of the resources with these SIDs, up to the end of a range of the log. Within the
 * range every event gives a row. Before the range every status gives one row, with its first time of receipt. So a SID
 * with very many repeats costs no more than one row for each status.
 */
export async function readEarlierReports(
  pool: Pool,
  sids: readonly string[],
  { after, upTo }: FeedRange,
): Promise<EarlierReport[]> {
  if (sids.length === 0) return [];
  return ask(pool, { text: REPORTS, values: [sids, after, upTo] }, readReport);
}
