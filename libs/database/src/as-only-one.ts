import type { Pool, PoolClient } from 'pg';

/**
 * Does some work while no other process holds the same advisory lock of the database, or gives null where another one
 * does. The lock belongs to one connection, which the work gets: where that breaks the lock is lost, and the signal that
 * the work gets ends it.
 */
export async function asOnlyOne<Result>(
  database: Pool,
  lock: number,
  signal: AbortSignal,
  work: (signal: AbortSignal, client: PoolClient) => Promise<Result>,
): Promise<Result | null> {
  const client = await database.connect();
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  try {
    if (!(await hasLock(client, lock))) return null;
    try {
      return await work(AbortSignal.any([signal, lost.signal]), client);
    } finally {
      // A connection that goes back into the pool would keep the lock.
      if (!lost.signal.aborted) await client.query('SELECT pg_advisory_unlock($1)', [lock]).catch(lose);
    }
  } finally {
    client.off('error', lose);
    client.release(lost.signal.aborted);
  }
}

async function hasLock(client: PoolClient, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [lock]);
  return rows[0]?.locked ?? false;
}
