import { column, rowReader, type ReadRow, type SqlFragment } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import { IS_CALLBACK } from '@sidetrack/event-store';
import { wholeWithin, type TimeRange } from '../ranges/intervals.js';
import { TRAFFIC_COUNTED } from './traffic-counted.js';
import type { TrafficQuestion } from './traffic.js';

/** One row of the answer: callbacks of a kind in an interval. There may be several for the same. */
export const readTrafficRow = rowReader({
  beginning: column.time,
  kind: column.word<Kind>(),
  count: column.number,
});

export type TrafficRow = ReadRow<typeof readTrafficRow>;

/**
 * The traffic: callbacks by interval and kind. Whole hours, or days, are taken from the counts of what was summed up. What is
 * left to look at are the edges of the range, found by the index on receipt, and the events behind the position that
 * `traffic_counted` has, whenever they were received. One statement, hence one moment, in which each event is on one side
 * of that position.
 *
 * @param hours the whole hours of the range; null where there are none, or minutes are asked for
 * @param counted a position that `traffic_counted` had reached before. It leaves out nothing more, but the planner knows
 *   its value, and thus how few events are behind it.
 */
export function trafficStatement(question: TrafficQuestion, hours: TimeRange | null, counted: number): SqlFragment {
  const { since, until, interval, accountSid } = question;
  const intervalOf = (time: string): string => `date_bin('1 ${interval}', ${time}, TIMESTAMPTZ '2000-01-01 00:00:00Z')`;
  const ofAccount = accountSid === undefined ? '' : 'AND account_sid = :accountSid';
  const countEvents = (from: string, where: string): string => `
    SELECT ${intervalOf('received_at')} AS beginning, kind, count(*) AS count
    FROM ${from}
    WHERE ${where} AND ${IS_CALLBACK} ${ofAccount}
    GROUP BY 1, 2`;
  const addUp = (length: 'hour' | 'day', where: string): string => `
    SELECT ${intervalOf('beginning')} AS beginning, kind, sum(events)::bigint AS count
    FROM traffic_counts
    WHERE length = '${length}' AND ${where} ${ofAccount}
    GROUP BY 1, 2`;
  const asked = { since, until, ...(accountSid !== undefined && { accountSid }) };
  if (hours === null) {
    return { sql: countEvents('events', 'received_at >= :since AND received_at < :until'), parameters: asked };
  }
  const days = (interval === 'day' ? wholeWithin(hours, 'day') : null) ?? { since: hours.until, until: hours.until };
  const parts = [
    addUp('hour', 'beginning >= :hoursSince AND beginning < :daysSince'),
    addUp('day', 'beginning >= :daysSince AND beginning < :daysUntil'),
    addUp('hour', 'beginning >= :daysUntil AND beginning < :hoursUntil'),
    countEvents(
      'counted JOIN events ON position > counted.up_to',
      'position > :counted AND received_at >= :hoursSince AND received_at < :hoursUntil',
    ),
    ...(since < hours.since ? [countEvents('events', 'received_at >= :since AND received_at < :hoursSince')] : []),
    ...(hours.until < until ? [countEvents('events', 'received_at >= :hoursUntil AND received_at < :until')] : []),
  ];
  return {
    sql: `WITH counted AS MATERIALIZED (SELECT ${TRAFFIC_COUNTED} AS up_to) ${parts.join(' UNION ALL ')}`,
    parameters: {
      ...asked,
      hoursSince: hours.since,
      hoursUntil: hours.until,
      daysSince: days.since,
      daysUntil: days.until,
      counted,
    },
  };
}
