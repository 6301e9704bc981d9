import { column, rowReader, type ReadRow, type SqlFragment } from '@sidetrack/database';
import type { Channel, DeliveryClass, DeliveryWindows, DiscrepancyClass } from '@sidetrack/domain';
import { COUNTRY_PREFIX } from '@sidetrack/phone-numbers';
import { deliveryClassSql } from '../delivery-class/delivery-class-sql.js';
import { discrepancyClassSql } from '../discrepancy/discrepancy-class-sql.js';
import type { AuditQuestion } from './delivery-audit.js';
import { orderBranch } from './order-statement.js';
import { taggedMessages, tagBranches } from './tag-statement.js';

/** One row of the audit's answer: how many messages of an interval share all of these values. */
export const readAuditRow = rowReader({
  facet: column.word<'counts' | 'time' | 'order' | 'tag' | 'tag-values'>(),
  /** The beginning of the hour or day; null in the row for the whole range. */
  beginning: column.orNull(column.time),
  channel: column.orNull(column.word<Channel>()),
  status: column.orNull(column.text),
  class: column.orNull(column.word<DeliveryClass>()),
  errorCode: column.orNull(column.text),
  /** In `tag` rows, the value of the tag. */
  prefix: column.orNull(column.text),
  discrepancy: column.orNull(column.word<DiscrepancyClass>()),
  /** Whether only an observation brought the end at which the messages are. */
  isObserved: column.orNull(column.flag),
  count: column.number,
  /** In `time` rows, the percentiles 50, 95 and 99 in milliseconds. */
  percentiles: column.orNull(column.list<number>()),
  /** In `order` rows, how many of the `count` events came out of order. */
  outOfOrder: column.orNull(column.number),
});

export type AuditRow = ReadRow<typeof readAuditRow>;

/**
 * The whole audit in one statement, so that all its numbers are of one moment. The range is read once, by the index on
 * `first_seen_at`, into a list that is then counted once for every combination of values; the counts for a single value
 * are sums of these. A sharded PostgreSQL gathers that list first and counts on one machine, where it can compute what
 * it cannot compute on shards (grouping sets, exact percentiles).
 *
 * A receipt that was reported before `sent` overtook `sent` on the way: the receipt took next to no time, and counts as
 * 0. Where only an observation brought one of the two times it is that of a question, not of a receipt, and is left out.
 */
export function auditStatement(question: AuditQuestion, now: Date, windows: DeliveryWindows): SqlFragment {
  const delivery = deliveryClassSql('message', now, windows);
  const ofAccount = question.accountSid === undefined ? '' : 'AND message.account_sid = :accountSid';
  const ofChannel = question.channel === undefined ? '' : 'AND message.channel = :channel';
  const withOrder = question.withOrder === true;
  const withTag = question.byTag !== undefined;
  const sql = `
    WITH seen AS MATERIALIZED (
      SELECT
        date_bin('1 ${question.interval}', first_seen_at, TIMESTAMPTZ '2000-01-01 00:00:00Z') AS beginning,
        status, channel, error_code,
        ${withOrder || withTag ? 'sid, account_sid,' : ''}
        ${delivery.sql} AS class,
        ${COUNTRY_PREFIX} AS prefix,
        ${discrepancyClassSql('message', 'message')} AS discrepancy,
        (observed IS NOT NULL AND final AND status = ANY (observed)) AS is_observed,
        CASE WHEN num_nulls(delivered_at, sent_at) = 0 AND (observed IS NULL OR NOT observed && '{delivered,sent}')
          THEN GREATEST(0, round(date_part('epoch', delivered_at - sent_at) * 1000)) END AS took_ms
      FROM messages AS message
      WHERE first_seen_at >= :since AND first_seen_at < :until ${ofAccount} ${ofChannel}
    )${withTag ? `, ${taggedMessages()}` : ''}
    SELECT 'counts' AS facet, beginning, channel, status, class, error_code, prefix, discrepancy, is_observed,
      count(*)::integer AS count, NULL::double precision[] AS percentiles, NULL::integer AS out_of_order
    FROM seen GROUP BY beginning, channel, status, class, error_code, prefix, discrepancy, is_observed
    UNION ALL
    SELECT 'time', beginning, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::integer,
      percentile_disc(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY took_ms), NULL
    FROM seen WHERE took_ms IS NOT NULL GROUP BY GROUPING SETS ((beginning), ())
    ${withOrder ? `UNION ALL ${orderBranch()}` : ''}
    ${withTag ? `UNION ALL ${tagBranches()}` : ''}`;
  const { since, until, accountSid, channel, byTag } = question;
  const asked = {
    since,
    until,
    ...(accountSid !== undefined && { accountSid }),
    ...(channel !== undefined && { channel }),
    ...(byTag !== undefined && { tagName: byTag }),
  };
  return { sql, parameters: { ...delivery.parameters, ...asked } };
}
