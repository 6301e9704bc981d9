import type { ClientBase } from 'pg';
import { ADVISORY_LOCKS } from './locks/advisory-locks.js';
import { tryLock } from './locks/as-only-one.js';

/**
 * The key of the advisory lock that every program takes before it changes tables. Two operators who migrate at once
 * take turns, and the second finds nothing left to do. A rebuild takes the lock too. Otherwise a table could be
 * migrated while the rebuild fills its copy, and the copy would bring the old table back.
 */
export const SCHEMA_LOCK = ADVISORY_LOCKS.schema;

/**
 * Does work that changes tables while no other program changes any. `client` must not be shared, because its connection
 * holds the lock.
 *
 * @throws Error with one line, at once, when another program holds the lock
 */
export async function withSchemaLock<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  if (!(await tryLock(client, SCHEMA_LOCK))) {
    throw new Error('another rebuild, or a migration, is running on this database; try again when it has ended.');
  }
  try {
    return await work();
  } finally {
    // When the connection is lost, the lock is gone as well, so an error does not matter.
    await client.query('SELECT pg_advisory_unlock($1)', [SCHEMA_LOCK]).catch(() => undefined);
  }
}
