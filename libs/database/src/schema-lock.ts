import type { ClientBase } from 'pg';
import { askForOne } from './ask/ask.js';
import { column } from './ask/column.js';
import { rowReader } from './ask/row-reader.js';

/**
 * The advisory lock of whoever changes tables. Two operators who migrate at once take turns: the second finds nothing
 * left to do. A rebuild holds it too: a table that is migrated while its copy is being filled would come back old.
 */
export const SCHEMA_LOCK = 0x51de7ac;

const TRY = 'SELECT pg_try_advisory_lock($1) AS is_locked';
const readAttempt = rowReader({ isLocked: column.flag });

/**
 * Does work that changes tables while nobody else does. `client` must not be shared: the lock is its connection's.
 *
 * @throws Error with one line, at once, when somebody else holds the lock
 */
export async function withSchemaLock<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  const attempt = await askForOne(client, { text: TRY, values: [SCHEMA_LOCK] }, readAttempt);
  if (!attempt?.isLocked) {
    throw new Error('another rebuild, or a migration, is running on this database; try again when it has ended.');
  }
  try {
    return await work();
  } finally {
    // A connection that is lost has lost the lock as well.
    await client.query('SELECT pg_advisory_unlock($1)', [SCHEMA_LOCK]).catch(() => undefined);
  }
}
