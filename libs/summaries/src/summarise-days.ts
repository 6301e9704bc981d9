import { ask, column, rowReader } from '@sidetrack/database';
import { SummarySum, type Summary } from '@sidetrack/views';
import type { ClientBase } from 'pg';

/**
 * The days of these hours that are whole: every hour of them that has messages is settled and clean, and unmarked. An
 * hour with neither mark nor summary has no message. On Citus marks are on the workers and summaries are not, so the marks
 * are gathered first.
 */
const WHOLE_DAYS = `
  WITH marked AS MATERIALIZED (
    SELECT DISTINCT hour FROM hour_marks WHERE hour > $2::timestamptz - interval '24 hours' AND hour < $3::timestamptz + interval '24 hours'
  )
  SELECT day, min(open_from) AS open_from, max(open_to) AS open_to
    FROM (SELECT DISTINCT date_bin('24 hours', hour, TIMESTAMPTZ '2000-01-01 00:00:00Z') FROM unnest($1::timestamptz[]) AS counted (hour))
         AS days (day)
    JOIN summaries ON length = 'hour' AND beginning >= day AND beginning < day + interval '24 hours'
   WHERE NOT EXISTS (SELECT 1 FROM marked WHERE marked.hour >= day AND marked.hour < day + interval '24 hours')
   GROUP BY day
  HAVING bool_and(is_clean AND is_settled)`;

const COUNTS_OF_DAYS = `
  SELECT date_bin('24 hours', beginning, TIMESTAMPTZ '2000-01-01 00:00:00Z') AS day, account_sid, counts
    FROM summary_counts
    JOIN unnest($1::timestamptz[]) AS days (day)
      ON beginning >= days.day AND beginning < days.day + interval '24 hours'
   WHERE length = 'hour'`;

const FORGET = `DELETE FROM summary_counts WHERE length = 'day' AND beginning = ANY ($1::timestamptz[])`;

const WRITE_DAYS = `
  INSERT INTO summaries (length, beginning, is_clean, is_settled, open_from, open_to, summarised_at)
  SELECT 'day', day, TRUE, TRUE, open_from, open_to, now()
    FROM unnest($1::timestamptz[], $2::timestamptz[], $3::timestamptz[]) AS counted (day, open_from, open_to)
  ON CONFLICT (length, beginning) DO UPDATE
     SET is_clean = TRUE, open_from = excluded.open_from, open_to = excluded.open_to, summarised_at = excluded.summarised_at`;

const WRITE_COUNTS = `
  INSERT INTO summary_counts (length, beginning, account_sid, counts)
  SELECT 'day', day, account_sid, counts
    FROM unnest($1::timestamptz[], $2::text[], $3::json[]) AS counted (day, account_sid, counts)`;

const readDay = rowReader({
  day: column.time,
  openFrom: column.orNull(column.time),
  openTo: column.orNull(column.time),
});
const readCounts = rowReader({ day: column.time, accountSid: column.text, counts: column.json<Summary>() });

/**
 * Adds up the days of these hours, where they are whole. It runs in the transaction that counted the hours, so a day is
 * what its hours are; it is not clean any more from the moment at which one of them is counted anew.
 */
export async function summariseDays(client: ClientBase, hours: readonly Date[]): Promise<void> {
  const times = hours.map((hour) => hour.getTime());
  const values = [hours, new Date(Math.min(...times)), new Date(Math.max(...times))];
  const whole = await ask(client, { text: WHOLE_DAYS, values }, readDay);
  if (whole.length === 0) return;
  const days = whole.map(({ day }) => day);
  const sums = new Map<string, { readonly day: Date; readonly accountSid: string; readonly sum: SummarySum }>();
  for (const { day, accountSid, counts } of await ask(client, { text: COUNTS_OF_DAYS, values: [days] }, readCounts)) {
    const key = `${day.getTime()} ${accountSid}`;
    const known = sums.get(key) ?? { day, accountSid, sum: new SummarySum() };
    known.sum.add(counts);
    sums.set(key, known);
  }
  const added = [...sums.values()];
  await client.query(FORGET, [days]);
  await client.query(WRITE_DAYS, [days, whole.map(({ openFrom }) => openFrom), whole.map(({ openTo }) => openTo)]);
  await client.query(WRITE_COUNTS, [
    added.map(({ day }) => day),
    added.map(({ accountSid }) => accountSid),
    added.map(({ sum }) => JSON.stringify(sum.toSummary())),
  ]);
}
