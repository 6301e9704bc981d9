import type { Kind } from '@sidetrack/domain';
import type { SqlFragment } from '../messages/delivery-class-sql.js';
import type { TrafficQuestion } from './traffic.js';

/** One row of the answer: the callbacks of a kind in an interval, or a silence and how many it would have had. */
export interface TrafficRow {
  readonly facet: 'counts' | 'silence';
  readonly beginning: Date;
  /** Of a silence, when the next callback came; null when none did. */
  readonly ending: Date | null;
  readonly kind: Kind | null;
  readonly count: number;
}

/** Fewer than these may fail to come by chance; at random times ten fail to come once in twenty thousand. */
const ENOUGH_TO_MISS = 10;

const HOUR_MS = 3_600_000;

/**
 * The traffic in one statement. Events are counted by the minute, found by the index on their receipt, and those counts
 * are all that the rest looks at, in one place: a sharded PostgreSQL gathers them first. The hour before the range is
 * looked at as well, for the pace with which the range begins.
 */
export function trafficStatement({ since, until, interval, accountSid }: TrafficQuestion): SqlFragment {
  const beginningOf = (unit: string, column: string): string =>
    `date_bin('1 ${unit}', ${column}, TIMESTAMPTZ '2000-01-01 00:00:00Z')`;
  const sql = `
    WITH counted AS MATERIALIZED (
      SELECT ${beginningOf('minute', 'received_at')} AS minute, kind, received_at >= :since AS within,
        count(*)::integer AS events
      FROM events
      WHERE received_at >= :earlier AND received_at < :until
        ${accountSid === undefined ? '' : 'AND account_sid = :accountSid'}
      GROUP BY 1, 2, 3
    ), paced AS (
      SELECT minute + interval '1 minute' AS beginning,
        lead(minute) OVER (ORDER BY minute) AS ending,
        sum(sum(events)) OVER (ORDER BY minute RANGE BETWEEN '59 minutes' PRECEDING AND CURRENT ROW) / 60 AS each_minute
      FROM counted GROUP BY minute
    ), quiet AS (
      SELECT beginning, ending,
        floor(each_minute * date_part('epoch', COALESCE(ending, :until) - beginning) / 60)::integer AS missed
      FROM paced
    )
    SELECT 'counts' AS facet, ${beginningOf(interval, 'minute')} AS beginning, NULL::timestamptz AS ending, kind,
      sum(events)::integer AS count
    FROM counted WHERE within GROUP BY 2, kind
    UNION ALL
    SELECT 'silence', beginning, ending, NULL, missed
    FROM quiet
    WHERE missed >= ${ENOUGH_TO_MISS} AND (ending IS NULL OR ending > :since)
    ORDER BY 1, 2, 4`;
  const earlier = new Date(Math.max(0, since.getTime() - HOUR_MS));
  return { sql, parameters: { since, until, earlier, ...(accountSid !== undefined && { accountSid }) } };
}
