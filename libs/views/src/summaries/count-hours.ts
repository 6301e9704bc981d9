import { ask, column, placeValues, rowReader } from '@sidetrack/database';
import type { Channel } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import type { ClientBase, Pool } from 'pg';
import { FACET_COLUMNS, FACETS, messageFacets } from './message-facets.js';
import { bucketSql } from './receipt-times.js';
import { SummarySum, type Summary } from './summary.js';

/** An hour that is to be summarised. */
export interface CountedHour {
  readonly hour: Date;
  /** Whether what is open is counted too. */
  readonly settles: boolean;
}

/** What an hour amounts to, for each account that has messages in it. */
export interface HourCounts {
  readonly byAccount: ReadonlyMap<string, Summary>;
  /** Since when the first and the last of the open messages that are counted wait; null where none is. */
  readonly openFrom: Date | null;
  readonly openTo: Date | null;
}

/**
 * Before anything was seen. A class that depends on the moment is then the first of its two: `awaiting-receipt` until it
 * is `receipt-overdue`, `in-flight` until it is `stalled`. Whoever reads the summary says which it is by then.
 */
const BEFORE_ALL = new Date(0);
const NO_WINDOWS = { receiptMs: 0, stallMs: 0 };

/** Since when a message whose class depends on the moment waits (`windowStart` of the domain); else null. */
const WAITS_SINCE = `CASE class WHEN 'awaiting-receipt' THEN COALESCE(sent_at, first_seen_at)
  WHEN 'in-flight' THEN first_seen_at END`;

const readRow = rowReader({
  hour: column.time,
  accountSid: column.text,
  ...FACET_COLUMNS,
  channel: column.word<Channel>(),
  count: column.number,
  /** In rows of times; those of groups have none. */
  bucket: column.orNull(column.number),
  openFrom: column.orNull(column.time),
  openTo: column.orNull(column.time),
});

/**
 * What is left to the list of open messages: those that are open, or those that the list has. The list is on the
 * coordinator of a Citus cluster, and its rows cannot be looked for one by one from where the messages are.
 */
const LEFT_OUT = {
  open: 'NOT final',
  listed: `(message.sid, message.account_sid, message.first_seen_at)
    IN (SELECT open.sid, open.account_sid, open.first_seen_at FROM open_messages AS open)`,
} as const;

/**
 * Counts the messages that were first seen in these hours. Of hours that do not settle, the open ones are left out, or,
 * to compare a summary with the rows of now, those that were listed as open when it was made. One statement, hence one
 * moment. The result is by the hours' times.
 */
export async function countHours(
  database: Pool | ClientBase,
  hours: readonly CountedHour[],
  leftOut: keyof typeof LEFT_OUT = 'open',
): Promise<ReadonlyMap<number, HourCounts>> {
  const facets = messageFacets(BEFORE_ALL, NO_WINDOWS);
  const sql = `
    WITH seen AS MATERIALIZED (
      SELECT asked.hour, account_sid, asked.settles OR NOT (${LEFT_OUT[leftOut]}) AS is_counted, sent_at, first_seen_at, ${facets.sql}
        FROM unnest(CAST(:hours AS timestamptz[]), CAST(:settles AS boolean[])) AS asked (hour, settles)
        JOIN messages AS message
          ON first_seen_at >= asked.hour AND first_seen_at < asked.hour + interval '1 hour'
    )
    SELECT hour, account_sid, ${FACETS}, count(*)::integer AS count, NULL::integer AS bucket,
           min(${WAITS_SINCE}) AS open_from, max(${WAITS_SINCE}) AS open_to
      FROM seen WHERE is_counted GROUP BY hour, account_sid, ${FACETS}
    UNION ALL
    SELECT hour, account_sid, channel, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::integer, ${bucketSql('took_ms')}, NULL, NULL
      FROM seen WHERE is_counted AND took_ms IS NOT NULL GROUP BY hour, account_sid, channel, ${bucketSql('took_ms')}`;
  const asked = { hours: hours.map(({ hour }) => hour), settles: hours.map(({ settles }) => settles) };
  const question = placeValues({ sql, parameters: { ...facets.parameters, ...asked } });
  const counted = new Map(hours.map(({ hour }) => [hour.getTime(), new HourSum()]));
  for (const row of await ask(database, question, readRow)) counted.get(row.hour.getTime())!.add(row);
  return new Map([...counted].map(([hour, sum]) => [hour, sum.toCounts()]));
}

type Row = ReturnType<typeof readRow>;

class HourSum {
  readonly #byAccount = new Map<string, SummarySum>();
  #openFrom: Date | null = null;
  #openTo: Date | null = null;

  add(row: Row): void {
    const { accountSid, channel, bucket, count, prefix, isObserved, openFrom, openTo } = row;
    const sum = this.#byAccount.get(accountSid) ?? new SummarySum();
    this.#byAccount.set(accountSid, sum);
    if (bucket !== null) return sum.addTime(channel, bucket, count);
    const country = prefix === null ? null : countryOfPrefix(prefix);
    sum.addGroup({ ...row, class: row.class!, country, isObserved: isObserved === true });
    if (openFrom !== null && (this.#openFrom === null || openFrom < this.#openFrom)) this.#openFrom = openFrom;
    if (openTo !== null && (this.#openTo === null || openTo > this.#openTo)) this.#openTo = openTo;
  }

  toCounts(): HourCounts {
    const byAccount = new Map([...this.#byAccount].map(([account, sum]) => [account, sum.toSummary()]));
    return { byAccount, openFrom: this.#openFrom, openTo: this.#openTo };
  }
}
