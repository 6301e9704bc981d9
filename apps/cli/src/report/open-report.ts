import { readEnvironment, SettingError, type Environment } from '@sidetrack/config';
import { connectAsReader, readerOptions } from '@sidetrack/database';
import { VIEW_ENTITIES } from '@sidetrack/views';
import { DataSource } from 'typeorm';
import type { Surroundings } from '../exit-codes.js';
import { useDatabase } from '../use-database.js';
import { WrongUsage } from './report-options.js';

const EXIT = { done: 0, wrongUsage: 2 } as const;

/**
 * Gives a verb of `sidetrack report` the database for as long as it works, as the role that can change nothing. Wrong
 * usage and wrong settings are said in one line and end with 2.
 */
export async function openReport(
  verb: string,
  { variables, writer }: Surroundings,
  work: (database: DataSource, environment: Environment) => Promise<void>,
): Promise<number> {
  try {
    const environment = readEnvironment(variables);
    await useDatabase(environment, async (url) => {
      const database = await new DataSource(readerOptions(connectAsReader(url), VIEW_ENTITIES)).initialize();
      try {
        await work(database, environment);
      } finally {
        await database.destroy();
      }
    });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof SettingError || error instanceof WrongUsage)) throw error;
    writer.err(`sidetrack report ${verb}: ${error.message}\n`);
    return EXIT.wrongUsage;
  }
}
