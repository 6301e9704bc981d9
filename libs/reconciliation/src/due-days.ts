import { ask, column, rowReader } from '@sidetrack/database';
import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { CALLED_BACK } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import { dayOf, daysBetween, endOfDay } from './days.js';
import { newSweep, type Sweep } from './sweep.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long after the end of a day its lists are read: late callbacks and lagging copies have come by then. */
const READ_AFTER_MS = [HOUR_MS, DAY_MS, 4 * DAY_MS] as const;

/** How long a list that could not be read to its end is left alone: what refuses us does so again a minute later. */
const TRIED_AGAIN_AFTER_MS = HOUR_MS;

/** Days before that are left to `reconcile` and `backfill`. */
const LOOK_BACK_DAYS = 14;

/**
 * The days whose lists are to be read now, of each account and kind. A day is due when the latest of its times has
 * passed and no whole list of it has been begun since, whoever asked for that, nor could one not be read a moment ago.
 *
 * Days up to the first callback of an account are left out: before that nobody sent callbacks here, and all of them
 * would seem to be lost.
 */
export async function findDueDays(database: Pool, accounts: readonly string[], now: Date): Promise<readonly Sweep[]> {
  const from = dayOf(new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS));
  const [firsts, read] = await Promise.all([
    firstDays(database, accounts),
    ask(database, { text: READ, values: [accounts, from] }, readRead),
  ]);
  const before = new Map(read.map(({ accountSid, kind, day, ...times }) => [keyOf(accountSid, kind, day), times]));
  return accounts.flatMap((accountSid) => {
    const first = firsts.get(accountSid);
    const days = daysBetween(from, dayOf(now)).filter((day) => first !== undefined && day > first);
    return days.flatMap((day) => {
      const due = dueSince(day, now);
      return KINDS.filter((kind) => {
        const { begunAt = null, failedAt = null } = before.get(keyOf(accountSid, kind, day)) ?? {};
        const isTried = failedAt !== null && now.getTime() - failedAt.getTime() < TRIED_AGAIN_AFTER_MS;
        return due !== null && !isTried && (begunAt === null || begunAt < due);
      }).map((kind) => newSweep(accountSid, kind, day));
    });
  });
}

/** The latest of the day's times that has passed; null before the first. */
function dueSince(day: string, now: Date): Date | null {
  const times = READ_AFTER_MS.map((after) => new Date(endOfDay(day).getTime() + after));
  return times.filter((time) => time <= now).at(-1) ?? null;
}

const readRead = rowReader({
  accountSid: column.text,
  kind: column.word<Kind>(),
  day: column.text,
  begunAt: column.orNull(column.time),
  failedAt: column.orNull(column.time),
});

const READ = `
  SELECT account_sid, kind, day::text, max(sweeps.started_at) FILTER (WHERE complete) AS begun_at,
         max(sweeps.finished_at) FILTER (WHERE NOT complete) AS failed_at
    FROM sweeps JOIN reconciliations ON reconciliations.id = sweeps.reconciliation AND NOT dry_run
   WHERE sweeps.finished_at IS NOT NULL AND account_sid = ANY($1) AND day >= $2::date
   GROUP BY account_sid, kind, day`;

const readFirst = rowReader({ accountSid: column.text, firstSeenAt: column.orNull(column.time) });

/** The day of each account's first callback. An index finds the oldest row of an account. */
export async function firstDays(database: Pool, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ask(database, { text: FIRSTS, values: [accounts] }, readFirst);
  return new Map(
    rows.flatMap(({ accountSid, firstSeenAt }) => (firstSeenAt ? [[accountSid, dayOf(firstSeenAt)]] : [])),
  );
}

const FIRSTS = `
  SELECT account_sid, LEAST(${KINDS.map(
    (kind) => `(
           SELECT first_seen_at FROM ${PLURAL[kind]} AS one
            WHERE one.account_sid = given.account_sid AND ${CALLED_BACK}
            ORDER BY first_seen_at LIMIT 1)`,
  ).join(', ')}) AS first_seen_at
    FROM unnest($1::text[]) AS given(account_sid)`;

const keyOf = (accountSid: string, kind: Kind, day: string): string => `${accountSid} ${kind} ${day}`;
