import type pg from 'pg';
import { isForbidden } from '../failures/index.js';

/**
 * Runs statements one at a time, as sharded PostgreSQL wants them, and passes over those that this login may not run.
 * Whoever asks for it looks again afterwards: PostgreSQL answers some GRANTs that changed nothing with a warning alone.
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
