import { explainUnprovenDatabase, type Environment } from '@sidetrack/config';
import { findEmbeddedPostgres, hasEmbeddedPostgres, requireFitDatabase } from '@sidetrack/database';
import { openDatabase } from './start/open-database.js';
import { terminalWriter } from './terminal-writer.js';

/**
 * Gives a verb the database that it works on, for as long as it works: the one of DATABASE_URL; else the embedded one
 * of a running `sidetrack start`, which stays as it is; else the embedded one, started for this and stopped after it.
 *
 * @throws Error with one line when there is none, it cannot be reached or does not have this program's schema
 */
export async function useDatabase<Result>(
  environment: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  if (environment.DATABASE_URL !== null) warnOfUnproven(environment.DATABASE_URL);
  const running = environment.DATABASE_URL ?? (await findEmbeddedPostgres(environment.DATA_DIR))?.url ?? null;
  if (running !== null) {
    await requireFitDatabase(running);
    return work(running);
  }
  // In a wrong folder a new, empty database would have an answer to everything.
  if (!(await hasEmbeddedPostgres(environment.DATA_DIR))) {
    throw new Error(
      `there is no database in DATA_DIR=${environment.DATA_DIR}; set DATA_DIR or DATABASE_URL as for \`sidetrack start\`.`,
    );
  }
  const database = await openDatabase(environment);
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

/** To be seen before the first password goes over a line that others can read. */
export function warnOfUnproven(databaseUrl: string): void {
  const unproven = explainUnprovenDatabase(databaseUrl, process.env);
  if (unproven !== null) terminalWriter.err(`sidetrack: ${unproven}\n`);
}
