import { readEnvironment, SettingError, type Environment } from '@sidetrack/config';
import { connectAsService } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { Surroundings } from '../exit-codes.js';
import { useDatabase } from '../use-database.js';

export const EXIT = { done: 0, notAllDone: 1, wrongUsage: 2 } as const;

/** What somebody asked for that cannot be done as it was written. */
export class WrongUsage extends Error {}

/**
 * Gives a verb of `sidetrack quarantine` the database for as long as it works, as the role that cannot change an event.
 * Wrong usage and wrong settings are said in one line and end with 2.
 */
export async function openQuarantine(
  verb: string,
  { variables, writer }: Surroundings,
  work: (pool: Pool, environment: Environment) => Promise<number>,
): Promise<number> {
  try {
    const environment = readEnvironment(variables);
    return await useDatabase(environment, async (url) => {
      const pool = connectAsService(url, { max: 1 });
      // An idle connection that breaks is not an event of its own: the next query says so.
      pool.on('error', () => undefined);
      try {
        return await work(pool, environment);
      } finally {
        await pool.end();
      }
    });
  } catch (error) {
    if (!(error instanceof SettingError || error instanceof WrongUsage)) throw error;
    writer.err(`sidetrack quarantine ${verb}: ${error.message}\n`);
    return EXIT.wrongUsage;
  }
}
