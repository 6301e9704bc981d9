import type { Pool } from 'pg';
import type { EventSubject } from '../log/events-of-resource.js';
import type { FeedRange } from './read-feed.js';

/** That a status of a resource was reported: by one event, or by several before the range, of which the first counts. */
export interface EarlierReport extends EventSubject {
  readonly status: string;
  /** The event's, or 0 for all that come before the range. */
  readonly position: number;
  readonly receivedAt: Date;
}

/**
 * What is reported, up to the end of a range of the log, of the resources with these SIDs: in the range each event, before
 * it each status once, with its first time of receipt. A SID with very many repeats so costs no more than a row a status.
 */
export async function readEarlierReports(
  pool: Pool,
  sids: readonly string[],
  { after, upTo }: FeedRange,
): Promise<EarlierReport[]> {
  if (sids.length === 0) return [];
  const result = await pool.query<EarlierReport>(
    `SELECT kind, sid, account_sid AS "accountSid", status,
            CASE WHEN events.position > $2 THEN events.position ELSE 0 END::float8 AS position,
            min(received_at) AS "receivedAt"
       FROM events
      WHERE sid = ANY ($1) AND events.position <= $3
      GROUP BY 1, 2, 3, 4, 5`,
    [sids, after, upTo],
  );
  return result.rows;
}
