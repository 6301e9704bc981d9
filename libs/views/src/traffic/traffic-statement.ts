import { column, rowReader, type ReadRow, type SqlFragment } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { TrafficQuestion } from './traffic.js';

/** One row of the answer: the callbacks of a kind in an interval. */
export const readTrafficRow = rowReader({
  beginning: column.time,
  kind: column.word<Kind>(),
  count: column.number,
});

export type TrafficRow = ReadRow<typeof readTrafficRow>;

/** The traffic: events by interval and kind, found by the index on their receipt. */
export function trafficStatement({ since, until, interval, accountSid }: TrafficQuestion): SqlFragment {
  const sql = `
    SELECT date_bin('1 ${interval}', received_at, TIMESTAMPTZ '2000-01-01 00:00:00Z') AS beginning, kind,
      count(*)::integer AS count
    FROM events
    WHERE received_at >= :since AND received_at < :until
      ${accountSid === undefined ? '' : 'AND account_sid = :accountSid'}
    GROUP BY 1, 2`;
  return { sql, parameters: { since, until, ...(accountSid !== undefined && { accountSid }) } };
}
