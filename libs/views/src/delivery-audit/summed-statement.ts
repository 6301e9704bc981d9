import { column, rowReader, type ReadRow, type SqlFragment } from '@sidetrack/database';
import type { DeliveryWindows } from '@sidetrack/domain';
import { hourOf } from '@sidetrack/event-store';
import { windowCutoffs } from '../delivery-class/window-sql.js';
import { FACET_COLUMNS, FACETS, messageFacets } from '../summaries/message-facets.js';
import { bucketSql } from '../summaries/receipt-times.js';
import type { AuditQuestion } from './delivery-audit.js';

/** One row of the answer: a summary, or a count of messages that were looked at one by one. */
export const readSummedRow = rowReader({
  facet: column.word<'summary' | 'counts' | 'time'>(),
  /** The beginning of the hour or day of the audit; in `summary` rows that of the summary. */
  beginning: column.time,
  /** Of `summary` and `counts` rows. */
  accountSid: column.orNull(column.text),
  /** Of `summary` rows: since when the last of the open messages that it counts waits. */
  openTo: column.orNull(column.time),
  /** Of `summary` rows: a `Summary` as text. Two years of them as objects would be more than a young heap holds. */
  summary: column.orNull(column.text),
  ...FACET_COLUMNS,
  count: column.orNull(column.number),
  /** Of `time` rows. */
  bucket: column.orNull(column.number),
});

export type SummedRow = ReadRow<typeof readSummedRow>;

const dayOf = (time: string): string => `date_bin('24 hours', ${time}, TIMESTAMPTZ '2000-01-01 00:00:00Z')`;

/**
 * The audit from what was counted before, and from messages where that does not do; in one statement, so that all its
 * numbers are of one moment. It holds for these hours alone:
 *
 * - A summary counts when it is clean and no hour of it is marked (`summarise-hours` says why that is enough), when it lies
 *   within the range, and when none of its open messages passes the end of a window between the others: then all of
 *   them are late or none is. Of days, in place of their hours, when the audit is by days.
 * - Of the hours whose summaries leave out what is open, what was open is looked at in `messages`.
 * - The messages of all other hours are counted one by one: of hours that are marked or not clean, of hours at the
 *   edges of the range. An hour with neither mark nor summary has no message.
 */
export function summedStatement(question: AuditQuestion, now: Date, windows: DeliveryWindows): SqlFragment {
  const { since, until, interval, accountSid, channel } = question;
  const facets = messageFacets(now, windows);
  const ofAccount = accountSid === undefined ? '' : 'AND account_sid = :accountSid';
  const ofChannel = channel === undefined ? '' : 'AND message.channel = :channel';
  const isTorn = windowCutoffs(windows).map((cutoff) => `open_from < ${cutoff} AND ${cutoff} <= open_to`);
  const usable = (length: 'hour' | 'day', width: string, markedAs: string): string => `
      SELECT beginning, is_settled, open_to FROM summaries
      WHERE length = '${length}' AND is_clean AND beginning >= :since AND beginning <= CAST(:until AS timestamptz) - interval '${width}'
        AND (open_from IS NULL OR NOT (${isTorn.join(' OR ')}))
        AND NOT EXISTS (SELECT FROM marked WHERE ${markedAs} = beginning)`;
  const sql = `
    WITH marked AS MATERIALIZED (
      SELECT DISTINCT hour FROM hour_marks
      WHERE hour > CAST(:since AS timestamptz) - interval '1 hour' AND hour < :until
    ), days AS MATERIALIZED (${usable('day', '24 hours', dayOf('hour'))} ${interval === 'day' ? '' : 'AND FALSE'}
    ), hours AS MATERIALIZED (${usable('hour', '1 hour', 'hour')}
        AND NOT EXISTS (SELECT FROM days WHERE days.beginning = ${dayOf('summaries.beginning')})
    ), live AS MATERIALIZED (
      SELECT hour, GREATEST(hour, :since) AS since, LEAST(hour + interval '1 hour', :until) AS until
      FROM (
        SELECT hour FROM marked
        UNION SELECT beginning FROM summaries
          WHERE length = 'hour' AND beginning > CAST(:since AS timestamptz) - interval '1 hour' AND beginning < :until
        UNION SELECT ${hourOf('CAST(:since AS timestamptz)')}
        UNION SELECT ${hourOf('CAST(:until AS timestamptz)')}
      ) AS touched (hour)
      WHERE NOT EXISTS (SELECT FROM hours WHERE hours.beginning = touched.hour)
        AND NOT EXISTS (SELECT FROM days WHERE days.beginning = ${dayOf('touched.hour')})
    ), young AS MATERIALIZED (
      SELECT sid, account_sid, first_seen_at FROM open_messages
      JOIN hours ON hours.beginning = ${hourOf('first_seen_at')}
      WHERE NOT hours.is_settled
        AND first_seen_at >= (SELECT min(beginning) FROM hours WHERE NOT is_settled) AND first_seen_at < :until
        ${ofAccount}
    ), seen AS MATERIALIZED (
      SELECT date_bin('1 ${interval}', first_seen_at, TIMESTAMPTZ '2000-01-01 00:00:00Z') AS beginning, account_sid,
        ${facets.sql}
      FROM (
        SELECT message.* FROM live
        JOIN messages AS message ON message.first_seen_at >= live.since AND message.first_seen_at < live.until
        UNION ALL
        SELECT message.* FROM young
        JOIN messages AS message
          ON message.sid = young.sid AND message.account_sid = young.account_sid
         AND message.first_seen_at = young.first_seen_at
      ) AS message
      WHERE TRUE ${ofAccount} ${ofChannel}
    )
    SELECT 'summary' AS facet, beginning, account_sid, open_to, counts::text AS summary, NULL AS channel, NULL AS status,
      NULL AS class, NULL AS error_code, NULL AS prefix, NULL AS discrepancy, NULL::boolean AS is_observed,
      NULL::integer AS count, NULL::integer AS bucket
    FROM days JOIN summary_counts USING (beginning) WHERE length = 'day' ${ofAccount}
    UNION ALL
    SELECT 'summary', beginning, account_sid, open_to, counts::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM hours JOIN summary_counts USING (beginning)
    WHERE length = 'hour' AND beginning >= (SELECT min(beginning) FROM hours) AND beginning < :until ${ofAccount}
    UNION ALL
    SELECT 'counts', beginning, account_sid, NULL, NULL, ${FACETS}, count(*)::integer, NULL
    FROM seen GROUP BY beginning, account_sid, ${FACETS}
    UNION ALL
    SELECT 'time', beginning, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::integer,
      ${bucketSql('took_ms')}
    FROM seen WHERE took_ms IS NOT NULL GROUP BY beginning, ${bucketSql('took_ms')}`;
  const asked = {
    since,
    until,
    ...(accountSid !== undefined && { accountSid }),
    ...(channel !== undefined && { channel }),
  };
  return { sql, parameters: { ...facets.parameters, ...asked } };
}
