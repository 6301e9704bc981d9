import { readEnvironment, SettingError, type Environment } from '@sidetrack/config';
import { connectAsReader, readerOptions } from '@sidetrack/database';
import { VIEW_ENTITIES } from '@sidetrack/views';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Surroundings } from '../exit-codes.js';
import { useDatabase } from '../use-database.js';
import { WrongUsage } from './report-options.js';

const EXIT = { done: 0, wrongUsage: 2 } as const;

/** The same connections for what is asked as it stands, and for the lists that TypeORM puts together. */
export interface ReportDatabase {
  readonly pool: Pool;
  readonly lists: DataSource;
}

/**
 * Gives a verb of `sidetrack report` the database for as long as it works, as the role that can change nothing. Wrong
 * usage and wrong settings are said in one line and end with 2.
 */
export async function openReport(
  verb: string,
  { variables, writer }: Surroundings,
  work: (database: ReportDatabase, environment: Environment) => Promise<void>,
): Promise<number> {
  try {
    const environment = readEnvironment(variables);
    await useDatabase(environment, async (url) => {
      const pool = connectAsReader(url);
      const lists = await new DataSource(readerOptions(pool, VIEW_ENTITIES)).initialize();
      try {
        await work({ pool, lists }, environment);
      } finally {
        await lists.destroy();
      }
    });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof SettingError || error instanceof WrongUsage)) throw error;
    writer.err(`sidetrack report ${verb}: ${error.message}\n`);
    return EXIT.wrongUsage;
  }
}
