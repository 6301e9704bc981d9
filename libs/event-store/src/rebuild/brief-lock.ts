import { hasSense } from '@sidetrack/database';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase } from 'pg';

/** How to try for the lock of a table. All times are in milliseconds. */
export interface LockPatience {
  /** How long each attempt may wait. Appends that come meanwhile queue behind the attempt. */
  readonly attemptsMs: readonly number[];
  /** The pause between two attempts, in which the queued appends go through. */
  readonly pauseMs: number;
  /** How long each statement under the lock may take before the attempt gives the lock up. */
  readonly statementMs: number;
}

/**
 * The provider waits five seconds, so half a second does not matter to it. For readers that take longer, such as an
 * export, the pauses between attempts wait, for five minutes in all. Every fourth attempt lasts longer than
 * `deadlock_timeout` (1 s), after which PostgreSQL makes an autovacuum that holds the table give way.
 */
export const PATIENCE: LockPatience = {
  attemptsMs: Array.from({ length: 120 }, (_, attempt) => (attempt % 4 === 3 ? 1_200 : 500)),
  pauseMs: 2_000,
  statementMs: 1_000,
};

export interface LockOptions {
  readonly patience?: LockPatience;
  /** Ends the attempts. An attempt that has the lock is finished first. */
  readonly signal?: AbortSignal;
  /** Statements with which the transaction begins, before it asks for the table's lock. */
  readonly first?: readonly string[];
  /** Work that needs no lock, done before each attempt. */
  readonly beforeAttempt?: () => Promise<void>;
}

export interface Held<Result> {
  readonly result: Result;
  /** The time from asking for the lock until it was released. No append waited longer than this for the attempt. */
  readonly heldMs: number;
}

/**
 * Runs `work` in one transaction that holds the table's lock. When the lock cannot be had soon, or when `work` takes
 * long, the transaction is rolled back and tried again after a pause. So appends never wait for long.
 *
 * @throws Error when no attempt succeeded, or the signal was given between two of them
 */
export async function withBriefLock<Result>(
  client: ClientBase,
  table: string,
  mode: 'SHARE' | 'ACCESS EXCLUSIVE',
  work: () => Promise<Result>,
  { patience = PATIENCE, signal, first = [], beforeAttempt }: LockOptions = {},
): Promise<Held<Result>> {
  let cause: unknown;
  for (const waitMs of patience.attemptsMs) {
    signal?.throwIfAborted();
    await beforeAttempt?.();
    const askedAt = performance.now();
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL lock_timeout = ${waitMs}`);
      for (const statement of first) await client.query(statement);
      await client.query(`LOCK TABLE ${table} IN ${mode} MODE`);
      await client.query(`SET LOCAL statement_timeout = ${patience.statementMs}`);
      const result = await work();
      await client.query('COMMIT');
      return { result, heldMs: performance.now() - askedAt };
    } catch (error) {
      // A lost connection cannot roll back and need not: the server does so itself.
      await client.query('ROLLBACK').catch(() => undefined);
      if (!hasSense(error, 'lock-later')) throw error;
      cause = error;
    }
    await delay(patience.pauseMs, undefined, signal === undefined ? {} : { signal });
  }
  throw new Error(
    `The table ${table} could not be locked in ${patience.attemptsMs.length} attempts (${(cause as Error).message}); end the long queries on it and try again.`,
    { cause },
  );
}
