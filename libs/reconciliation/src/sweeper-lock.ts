import { column, askForOne, rowReader } from '@sidetrack/database';
import type { Pool, PoolClient } from 'pg';

/** `swp` and a number, as bigint: every process that sweeps takes this lock of the database first. */
const SWEEPER_LOCK = 0x73_77_70_01;

const readLocked = rowReader({ locked: column.flag });

/**
 * Does some work while this process alone may sweep, or gives null where another process sweeps. The lock belongs to
 * one connection: where that breaks the lock is lost, and the signal that the work gets ends it.
 */
export async function asOnlySweeper<Result>(
  database: Pool,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> {
  const client = await database.connect();
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  try {
    if (!(await hasLock(client))) return null;
    try {
      return await work(AbortSignal.any([signal, lost.signal]));
    } finally {
      // A connection that goes back into the pool would keep the lock.
      if (!lost.signal.aborted) await client.query('SELECT pg_advisory_unlock($1)', [SWEEPER_LOCK]).catch(lose);
    }
  } finally {
    client.off('error', lose);
    client.release(lost.signal.aborted);
  }
}

async function hasLock(client: PoolClient): Promise<boolean> {
  const question = { text: 'SELECT pg_try_advisory_lock($1) AS locked', values: [SWEEPER_LOCK] };
  return (await askForOne(client, question, readLocked))?.locked ?? false;
}
