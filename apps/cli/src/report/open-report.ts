import type { Environment } from '@sidetrack/config';
import { readerOptions } from '@sidetrack/database';
import { VIEW_ENTITIES } from '@sidetrack/views';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import { readVariables } from '../frame/read-variables.js';
import type { Surroundings } from '../frame/surroundings.js';
import { openCommandPool } from '../open-command-pool.js';
import { useDatabase } from '../use-database.js';

/** The same connections for what is asked as it stands, and for the lists that TypeORM puts together. */
export interface ReportDatabase {
  readonly pool: Pool;
  readonly lists: DataSource;
}

/** Gives a verb of `sidetrack report` the database for as long as it works, as the role that can change nothing. */
export async function openReport(
  { variables }: Surroundings,
  work: (database: ReportDatabase, environment: Environment) => Promise<void>,
): Promise<ExitCode> {
  const environment = readVariables(variables);
  await useDatabase(environment, async (url) => {
    const pool = openCommandPool(url, 'report');
    const lists = await new DataSource(readerOptions(pool, VIEW_ENTITIES)).initialize();
    try {
      await work({ pool, lists }, environment);
    } finally {
      await lists.destroy();
    }
  });
  return EXIT.done;
}
