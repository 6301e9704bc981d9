import { ask, column, placeValues, rowReader } from '@sidetrack/database';
import type { DeliveryWindows } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { deliveryClassSql } from '../delivery-class/delivery-class-sql.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The bounds between ages. They separate the ages at which waiting is usual, at which the receipt is late, and at which
 * no receipt will come any more.
 */
const BOUNDS_MS = [5 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS, 30 * DAY_MS] as const;

export const WAITING_CLASSES = ['awaiting-receipt', 'receipt-overdue'] as const;

export type WaitingClass = (typeof WAITING_CLASSES)[number];

/** Messages that wait for a receipt, first seen within a stretch of time. */
export interface WaitingAge {
  /**
   * How long ago the first callback of the messages came in: longer than this, and no longer than that; null without a
   * bound.
   */
  readonly fromMs: number;
  readonly toMs: number | null;
  /** The same as times: first seen at or after this, and before that; null without an end. */
  readonly since: Date | null;
  readonly until: Date | null;
  readonly messages: number;
  readonly byClass: Readonly<Record<WaitingClass, number>>;
}

const readRow = rowReader({
  /** How many bounds lie at or before the moment, counted from the oldest one. */
  place: column.number,
  class: column.word<WaitingClass>(),
  count: column.number,
});

/**
 * How many messages are stuck at `sent` without a receipt, by how long ago they were first seen; the youngest age
 * first. Ages without messages are listed too. The statement reads only waiting messages, from the index that holds
 * nothing else.
 */
export async function countWaiting(
  database: Pool,
  now: Date,
  windows: DeliveryWindows,
  accountSid?: string,
): Promise<readonly WaitingAge[]> {
  const delivery = deliveryClassSql('message', now, windows);
  const oldestFirst = BOUNDS_MS.toReversed().map((_, place) => `CAST(:bound_${place} AS timestamptz)`);
  const sql = `
    SELECT width_bucket(first_seen_at, ARRAY[${oldestFirst.join(', ')}]) AS place, class, count(*)::integer AS count
    FROM (
      SELECT first_seen_at, ${delivery.sql} AS class
      FROM messages AS message
      WHERE NOT final AND sent_at IS NOT NULL ${accountSid === undefined ? '' : 'AND account_sid = :accountSid'}
    ) AS waiting
    WHERE class IN (${WAITING_CLASSES.map((name) => `'${name}'`).join(', ')})
    GROUP BY 1, 2`;
  const bounds = BOUNDS_MS.map((ms) => new Date(now.getTime() - ms));
  const named = bounds.toReversed().map((bound, place) => [`bound_${place}`, bound] as const);
  const parameters = {
    ...delivery.parameters,
    ...Object.fromEntries(named),
    ...(accountSid !== undefined && { accountSid }),
  };
  const rows = await ask(database, placeValues({ sql, parameters }), readRow);
  return [...BOUNDS_MS, null].map((toMs, index) => {
    const ofAge = rows.filter(({ place }) => place === BOUNDS_MS.length - index);
    const count = (wanted: WaitingClass): number => ofAge.find((row) => row.class === wanted)?.count ?? 0;
    const byClass = { 'awaiting-receipt': count('awaiting-receipt'), 'receipt-overdue': count('receipt-overdue') };
    return {
      fromMs: BOUNDS_MS[index - 1] ?? 0,
      toMs,
      since: bounds[index] ?? null,
      until: bounds[index - 1] ?? null,
      messages: byClass['awaiting-receipt'] + byClass['receipt-overdue'],
      byClass,
    };
  });
}
