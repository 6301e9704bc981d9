import { hasSense } from '@sidetrack/database';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase } from 'pg';

/** How a lock of a table is tried for. All times in milliseconds. */
export interface LockPatience {
  /** How long each attempt may wait: appends that come meanwhile queue behind it. */
  readonly attemptsMs: readonly number[];
  /** Between two attempts, in which whoever queued goes through. */
  readonly pauseMs: number;
  /** How long each statement under the lock may take before the lock is given up again. */
  readonly statementMs: number;
}

/**
 * Half a second is nothing to the provider, which waits five; readers that take longer, such as an export, are waited
 * for between attempts, for five minutes in all. Every fourth attempt outlasts `deadlock_timeout` (1 s), after which
 * PostgreSQL makes an autovacuum that holds the table give way.
 */
export const PATIENCE: LockPatience = {
  attemptsMs: Array.from({ length: 120 }, (_, attempt) => (attempt % 4 === 3 ? 1_200 : 500)),
  pauseMs: 2_000,
  statementMs: 1_000,
};

export interface LockOptions {
  readonly patience?: LockPatience;
  /** Ends the attempts; one that has the lock is finished. */
  readonly signal?: AbortSignal;
  /** What is better done without the lock, before each attempt. */
  readonly beforeAttempt?: () => Promise<void>;
}

export interface Held<Result> {
  readonly result: Result;
  /** From asking for the lock until it was released: no append waited longer for this attempt. */
  readonly heldMs: number;
}

/**
 * Runs `work` in one transaction that holds the table's lock. When the lock cannot be had soon, or `work` takes long,
 * everything is rolled back and tried again after a pause, so that appends never wait for long.
 *
 * @throws Error when no attempt succeeded, or the signal was given between two of them
 */
export async function withBriefLock<Result>(
  client: ClientBase,
  table: string,
  mode: 'SHARE' | 'ACCESS EXCLUSIVE',
  work: () => Promise<Result>,
  { patience = PATIENCE, signal, beforeAttempt }: LockOptions = {},
): Promise<Held<Result>> {
  let cause: unknown;
  for (const waitMs of patience.attemptsMs) {
    signal?.throwIfAborted();
    await beforeAttempt?.();
    const askedAt = performance.now();
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL lock_timeout = ${waitMs}`);
      await client.query(`LOCK TABLE ${table} IN ${mode} MODE`);
      await client.query(`SET LOCAL statement_timeout = ${patience.statementMs}`);
      const result = await work();
      await client.query('COMMIT');
      return { result, heldMs: performance.now() - askedAt };
    } catch (error) {
      // A lost connection cannot roll back, and need not.
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
