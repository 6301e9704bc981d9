import type { Environment } from '@sidetrack/config';
import type { Pool } from 'pg';
import type { ExitCode } from '../frame/exit-codes.js';
import { readVariables } from '../frame/read-variables.js';
import type { Surroundings } from '../frame/surroundings.js';
import { openCommandPool } from '../open-command-pool.js';
import { useDatabase } from '../use-database.js';

/**
 * Gives a verb of `sidetrack quarantine` the database for as long as it works, as the role that cannot change an event.
 */
export async function openQuarantine(
  { variables }: Surroundings,
  work: (pool: Pool, environment: Environment) => Promise<ExitCode>,
): Promise<ExitCode> {
  const environment = readVariables(variables);
  return await useDatabase(environment, async (url) => {
    const pool = openCommandPool(url, 'quarantine');
    try {
      return await work(pool, environment);
    } finally {
      await pool.end();
    }
  });
}
