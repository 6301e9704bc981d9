import { isDeepStrictEqual } from 'node:util';
import { ask, askForOne, column, rowReader } from '@sidetrack/database';
import { countHours, OPEN_MESSAGES, SummarySum, type Summary } from '@sidetrack/views';
import type { ClientBase, Pool } from 'pg';
import { inTransaction } from './in-transaction.js';
import type { SummaryDifference } from './summary-difference.js';
import { compareTraffic } from './verify-traffic.js';

export interface SummaryVerification {
  /** The hours and days of messages that were compared: those that an audit would take from their summaries. */
  readonly compared: number;
  readonly differences: readonly SummaryDifference[];
  /** Open messages that are in no list of open ones. */
  readonly missingOpen: number;
}

/** How many hours are compared in one snapshot. */
const AT_ONCE = 200;

/** The marks first: on Citus they are on the workers, and the summaries are not. */
const USABLE = `
  WITH marked AS MATERIALIZED (SELECT DISTINCT hour FROM hour_marks WHERE hour > $2)
  SELECT length, beginning, is_settled
    FROM summaries
   WHERE is_clean AND length = $1 AND beginning > $2
     AND NOT EXISTS (SELECT 1 FROM marked
                      WHERE hour >= beginning
                        AND hour < beginning + CASE length WHEN 'day' THEN interval '24 hours' ELSE interval '1 hour' END)
   ORDER BY beginning
   LIMIT $3`;

const STORED = `SELECT beginning, account_sid, counts FROM summary_counts WHERE length = $1 AND beginning = ANY ($2)`;

const MISSING_OPEN = `
  WITH known AS MATERIALIZED (SELECT sid, account_sid FROM ${OPEN_MESSAGES} AS open)
  SELECT count(*)::integer AS count FROM messages AS message
   WHERE NOT final
     AND NOT EXISTS (SELECT 1 FROM known
                      WHERE known.sid = message.sid AND known.account_sid = message.account_sid)`;

const readUsable = rowReader({ beginning: column.time, isSettled: column.flag });
const readStored = rowReader({ beginning: column.time, accountSid: column.text, counts: column.json<Summary>() });
const readCount = rowReader({ count: column.number });

/**
 * Compares every summary that counts with its messages, counted anew, and what was counted of the traffic with the events,
 * while callbacks keep coming in.
 */
export async function verifySummaries(database: Pool): Promise<SummaryVerification> {
  const client = await database.connect();
  const differences: SummaryDifference[] = [];
  let compared = 0;
  try {
    for (const length of ['hour', 'day'] as const) {
      let after: Date | null = new Date(0);
      while (after !== null) {
        const found: Compared = await inTransaction(client, 'REPEATABLE READ', compareAfter(client, length, after));
        compared += found.compared;
        differences.push(...found.differences);
        after = found.last;
      }
    }
    differences.push(...(await compareTraffic(client)));
    const missingOpen = (await askForOne(client, { text: MISSING_OPEN }, readCount))!.count;
    return { compared, differences, missingOpen };
  } finally {
    client.release();
  }
}

const HOURS_OF_DAY = 24;
const HOUR_MS = 3_600_000;

interface Compared {
  readonly compared: number;
  readonly differences: readonly SummaryDifference[];
  /** Where to go on; null at the end. */
  readonly last: Date | null;
}

const compareAfter = (client: ClientBase, length: 'hour' | 'day', after: Date) => async (): Promise<Compared> => {
  const hoursEach = length === 'day' ? HOURS_OF_DAY : 1;
  const most = Math.ceil(AT_ONCE / hoursEach);
  const usable = await ask(client, { text: USABLE, values: [length, after, most] }, readUsable);
  if (usable.length === 0) return { compared: 0, differences: [], last: null };
  const stored = new Map<string, Summary>();
  const values = [length, usable.map(({ beginning }) => beginning)];
  for (const row of await ask(client, { text: STORED, values }, readStored)) {
    stored.set(keyOf(row.beginning, row.accountSid), row.counts);
  }
  const counted = await countAnew(client, usable, hoursEach);
  const keys = [...new Set([...stored.keys(), ...counted.keys()])];
  const differences = keys
    .filter((key) => !isDeepStrictEqual(stored.get(key), counted.get(key)))
    .map((key) => ({ length, ...JSON.parse(key) }) as { length: 'hour' | 'day'; beginning: string; accountSid: string })
    .map((one) => ({ ...one, of: 'messages' as const, beginning: new Date(one.beginning) }));
  const last = usable.length < most ? null : usable.at(-1)!.beginning;
  return { compared: usable.length, differences, last };
};

const keyOf = (beginning: Date, accountSid: string): string =>
  JSON.stringify({ beginning: beginning.toISOString(), accountSid });

async function countAnew(
  client: ClientBase,
  usable: readonly { readonly beginning: Date; readonly isSettled: boolean }[],
  hoursEach: number,
): Promise<ReadonlyMap<string, Summary>> {
  const hours = usable.flatMap(({ beginning, isSettled }) =>
    Array.from({ length: hoursEach }, (_, place) => ({
      beginning,
      hour: new Date(beginning.getTime() + place * HOUR_MS),
      settles: isSettled,
    })),
  );
  const counts = await countHours(client, hours, 'listed');
  const sums = new Map<string, SummarySum>();
  for (const { beginning, hour } of hours) {
    for (const [accountSid, summary] of counts.get(hour.getTime())!.byAccount) {
      const key = keyOf(beginning, accountSid);
      const sum = sums.get(key) ?? new SummarySum();
      sum.add(summary);
      sums.set(key, sum);
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, sum.toSummary()]));
}
