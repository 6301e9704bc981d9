import type { ClientBase, Pool, PoolClient } from 'pg';
import { askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';
import type { AdvisoryLock } from './advisory-locks.js';

const readLocked = rowReader({ isLocked: column.flag });

const UNLOCK = 'SELECT pg_advisory_unlock($1)';

/**
 * Takes a lock for as long as this connection lasts, or until it is given back. False when another connection, of this
 * program or of one on another machine, has it.
 */
export async function tryLock(client: ClientBase, lock: AdvisoryLock): Promise<boolean> {
  const question = { text: 'SELECT pg_try_advisory_lock($1) AS is_locked', values: [lock] };
  return (await askForOne(client, question, readLocked))?.isLocked ?? false;
}

/** The same for the rest of the transaction that this connection is in. */
export async function isOnlyOne(client: ClientBase, lock: AdvisoryLock): Promise<boolean> {
  const question = { text: 'SELECT pg_try_advisory_xact_lock($1) AS is_locked', values: [lock] };
  return (await askForOne(client, question, readLocked))?.isLocked ?? false;
}

/**
 * Does some work while no other process on this database does it, or gives null where another one is at it. The lock
 * belongs to the connection that the work gets. Where that breaks the lock is lost, what the work asks over it fails,
 * and the signal that the work gets ends the rest.
 */
export async function asOnlyOne<Result>(
  database: Pool,
  lock: AdvisoryLock,
  signal: AbortSignal,
  work: (signal: AbortSignal, client: PoolClient) => Promise<Result>,
): Promise<Result | null> {
  const client = await database.connect();
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  try {
    if (!(await tryLock(client, lock))) return null;
    try {
      return await work(AbortSignal.any([signal, lost.signal]), client);
    } finally {
      // A connection that goes back into the pool would keep the lock.
      if (!lost.signal.aborted) await client.query(UNLOCK, [lock]).catch(lose);
    }
  } finally {
    client.off('error', lose);
    client.release(lost.signal.aborted);
  }
}
