import type pg from 'pg';
import { isForbidden } from '../failures/index.js';

/**
 * Runs statements one at a time, as sharded PostgreSQL requires, and skips statements that this login may not run. The
 * caller has to check the result afterwards, because PostgreSQL answers some GRANTs that changed nothing only with a
 * warning.
 */
export async function runWhereAllowed(client: pg.ClientBase, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    try {
      await client.query(statement);
    } catch (error) {
      if (!isForbidden(error)) throw error;
    }
  }
}
