import type { Kind } from '@sidetrack/domain';
import type { SqlFragment } from '../messages/delivery-class-sql.js';
import type { TrafficQuestion } from './traffic.js';

/** One row of the answer: the callbacks of a kind in an interval. */
export interface TrafficRow {
  readonly beginning: Date;
  readonly kind: Kind;
  readonly count: number;
}

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
