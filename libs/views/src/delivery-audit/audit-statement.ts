import { column, rowReader, type ReadRow, type SqlFragment } from '@sidetrack/database';
import type { DeliveryWindows } from '@sidetrack/domain';
import { FACET_COLUMNS, FACETS, messageFacets } from '../summaries/message-facets.js';
import type { AuditQuestion } from './delivery-audit.js';
import { orderBranch } from './order-statement.js';
import { taggedMessages, tagBranches } from './tag-statement.js';

/** One row of the audit's answer: how many messages of an interval share all of these values. */
export const readAuditRow = rowReader({
  facet: column.word<'counts' | 'time' | 'order' | 'tag' | 'tag-values'>(),
  /** The beginning of the hour or day; null in the row for the whole range. */
  beginning: column.orNull(column.time),
  ...FACET_COLUMNS,
  count: column.number,
  /** In `time` rows, the percentiles 50, 95 and 99 in milliseconds. */
  percentiles: column.orNull(column.list<number>()),
  /** In `order` rows, how many of the `count` events came out of order. */
  outOfOrder: column.orNull(column.number),
});

export type AuditRow = ReadRow<typeof readAuditRow>;

/**
 * The whole audit in one statement over the messages themselves, so that all its numbers are of one moment. The range is
 * read once, by the index on `first_seen_at`, into a list that is then counted once for every combination of values; the
 * counts for a single value are sums of these. A sharded PostgreSQL gathers that list first and counts on one machine,
 * where it can compute what it cannot compute on shards (grouping sets, exact percentiles).
 */
export function auditStatement(question: AuditQuestion, now: Date, windows: DeliveryWindows): SqlFragment {
  const facets = messageFacets(now, windows);
  const { since, until, accountSid, channel, byTag } = question;
  const ofAccount = accountSid === undefined ? '' : 'AND message.account_sid = :accountSid';
  const ofChannel = channel === undefined ? '' : 'AND message.channel = :channel';
  const withOrder = question.withOrder === true;
  const withTag = byTag !== undefined;
  const sql = `
    WITH seen AS MATERIALIZED (
      SELECT
        date_bin('1 ${question.interval}', first_seen_at, TIMESTAMPTZ '2000-01-01 00:00:00Z') AS beginning,
        ${withOrder || withTag ? 'sid, account_sid,' : ''}
        ${facets.sql}
      FROM messages AS message
      WHERE first_seen_at >= :since AND first_seen_at < :until ${ofAccount} ${ofChannel}
    )${withTag ? `, ${taggedMessages()}` : ''}
    SELECT 'counts' AS facet, beginning, ${FACETS},
      count(*)::integer AS count, NULL::double precision[] AS percentiles, NULL::integer AS out_of_order
    FROM seen GROUP BY beginning, ${FACETS}
    UNION ALL
    SELECT 'time', beginning, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::integer,
      percentile_disc(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY took_ms), NULL
    FROM seen WHERE took_ms IS NOT NULL GROUP BY GROUPING SETS ((beginning), ())
    ${withOrder ? `UNION ALL ${orderBranch()}` : ''}
    ${withTag ? `UNION ALL ${tagBranches()}` : ''}`;
  const asked = {
    since,
    until,
    ...(accountSid !== undefined && { accountSid }),
    ...(channel !== undefined && { channel }),
    ...(byTag !== undefined && { tagName: byTag }),
  };
  return { sql, parameters: { ...facets.parameters, ...asked } };
}
