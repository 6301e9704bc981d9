import { BY_INDEX } from '@sidetrack/database';
import { countHours, type CountedHour, type HourCounts } from '@sidetrack/views';
import type { ClientBase } from 'pg';
import { summariseDays } from './summarise-days.js';
import { inTransaction } from './in-transaction.js';

/**
 * Counts these hours anew, while callbacks keep coming in. The connection has to hold SUMMARISER_LOCK.
 *
 * A summary counts exactly what is in the table, or a reader can see that it does not: it is not clean, or an hour of it
 * is marked. A reader asks for both and for the rows in one statement. How that is kept up:
 *
 * 1. A first transaction takes the marks of the hours away, and says that their summaries are not clean.
 * 2. Then those appends are waited for that were at work at that time. Such an append may have found a mark, and left
 *    none of its own, and be about to commit its change.
 * 3. A second transaction counts the hours in one snapshot, and says that their summaries are clean.
 *
 * Take any append that changes such an hour. If it looked for the mark before the first transaction took it away, it has
 * ended in step 2, so the snapshot has its change. If it looked later, it found none, and its own mark is committed with
 * its change: the snapshot has the change, or readers see the mark from the moment at which they see the change. Between
 * the two transactions the summary is not clean. And where a process dies in between it stays so, and is made next time.
 *
 * What is open is not counted, as long as it is young (`hour-marks`): it is written into `open_messages`, and readers
 * look at the rows. An append that ends it marks nothing, so the hour stays clean while its receipts come in. A message
 * that comes to be open in a summarised hour is new there, was final, or was first seen elsewhere: each of these marks.
 */
export async function summariseHours(
  client: ClientBase,
  hours: readonly CountedHour[],
  appendsEnded: () => Promise<unknown>,
): Promise<void> {
  const times = hours.map(({ hour }) => hour);
  await inTransaction(client, 'READ COMMITTED', async () => {
    for (const statement of [SPOIL_HOURS, SPOIL_DAYS, TAKE_MARKS]) await client.query(statement, [times]);
  });
  await appendsEnded();
  // Each statement of this transaction sees the same.
  await inTransaction(client, 'REPEATABLE READ', async () => {
    await client.query(BY_INDEX);
    const counted = await countHours(client, hours);
    await client.query(FORGET_OPEN, [times]);
    await client.query(KEEP_OPEN, [times]);
    await client.query(FORGET_COUNTS, [times]);
    await writeHours(client, hours, counted);
    await summariseDays(client, times);
  });
}

const SPOIL_HOURS = `
  INSERT INTO summaries (length, beginning, is_clean, is_settled, summarised_at)
  SELECT 'hour', hour, FALSE, FALSE, now() FROM unnest($1::timestamptz[]) AS spoilt (hour)
  ON CONFLICT (length, beginning) DO UPDATE SET is_clean = FALSE`;

const SPOIL_DAYS = `
  UPDATE summaries SET is_clean = FALSE
   WHERE length = 'day' AND beginning IN (
     SELECT date_bin('24 hours', hour, TIMESTAMPTZ '2000-01-01 00:00:00Z') FROM unnest($1::timestamptz[]) AS spoilt (hour))`;

/** After the others: an append that waits for this is to find them done. */
const TAKE_MARKS = 'DELETE FROM hour_marks WHERE hour = ANY ($1::timestamptz[])';

const FORGET_OPEN = `
  DELETE FROM open_messages USING unnest($1::timestamptz[]) AS counted (hour)
   WHERE first_seen_at >= counted.hour AND first_seen_at < counted.hour + interval '1 hour'`;

/** A message that was first seen in another hour before is known under that hour still. */
const KEEP_OPEN = `
  INSERT INTO open_messages (sid, account_sid, first_seen_at)
  SELECT sid, account_sid, first_seen_at
    FROM unnest($1::timestamptz[]) AS counted (hour)
    JOIN messages ON first_seen_at >= counted.hour AND first_seen_at < counted.hour + interval '1 hour'
   WHERE NOT final
  ON CONFLICT (sid, account_sid) DO UPDATE SET first_seen_at = excluded.first_seen_at`;

const FORGET_COUNTS = `DELETE FROM summary_counts WHERE length = 'hour' AND beginning = ANY ($1::timestamptz[])`;

const WRITE_COUNTS = `
  INSERT INTO summary_counts (length, beginning, account_sid, counts)
  SELECT 'hour', hour, account_sid, counts
    FROM unnest($1::timestamptz[], $2::text[], $3::json[]) AS counted (hour, account_sid, counts)`;

const WRITE_HOURS = `
  UPDATE summaries
     SET is_clean = TRUE, is_settled = counted.settles, open_from = counted.open_from, open_to = counted.open_to,
         summarised_at = now()
    FROM unnest($1::timestamptz[], $2::boolean[], $3::timestamptz[], $4::timestamptz[])
         AS counted (hour, settles, open_from, open_to)
   WHERE length = 'hour' AND beginning = counted.hour`;

async function writeHours(
  client: ClientBase,
  hours: readonly CountedHour[],
  counted: ReadonlyMap<number, HourCounts>,
): Promise<void> {
  const of = (hour: Date): HourCounts => counted.get(hour.getTime())!;
  const rows = hours.flatMap(({ hour }) =>
    [...of(hour).byAccount].map(([account, counts]) => ({ hour, account, counts })),
  );
  await client.query(WRITE_COUNTS, [
    rows.map(({ hour }) => hour),
    rows.map(({ account }) => account),
    rows.map(({ counts }) => JSON.stringify(counts)),
  ]);
  await client.query(WRITE_HOURS, [
    hours.map(({ hour }) => hour),
    hours.map(({ settles }) => settles),
    hours.map(({ hour }) => of(hour).openFrom),
    hours.map(({ hour }) => of(hour).openTo),
  ]);
}
