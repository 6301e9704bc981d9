import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import type { EventSubject } from '../log/read-events.js';
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
  const result = await pool.query<{
    kind: Kind;
    sid: string;
    account_sid: string;
    status: string;
    place: number;
    received_at: Date;
  }>(
    `SELECT kind, sid, account_sid, status,
            CASE WHEN position > $2 THEN position ELSE 0 END::float8 AS place,
            min(received_at) AS received_at
       FROM events
      WHERE sid = ANY ($1) AND position <= $3
      GROUP BY kind, sid, account_sid, status, place`,
    [sids, after, upTo],
  );
  return result.rows.map(({ kind, sid, account_sid, status, place, received_at }) => ({
    kind,
    sid,
    accountSid: account_sid,
    status,
    position: place,
    receivedAt: received_at,
  }));
}
