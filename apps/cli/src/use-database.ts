import { explainUnprovenDatabase, VARIABLES } from '@sidetrack/config';
import {
  DOOR_VARIABLE,
  findDoorUrl,
  findEmbeddedPostgres,
  hasEmbeddedPostgres,
  isDoorLogin,
  requireFitDatabase,
  requireMigratedDatabase,
} from '@sidetrack/database';
import { hasOwnDatabase, loginFor, openDatabase, type DatabaseVariables } from './start/open-database.js';
import { terminalWriter } from './terminal-writer.js';

/** As whom a verb works: as one of the doors does, which can change no event; or as the owner of the tables. */
export type WorksAs = 'api' | 'ingest' | 'owner';

/**
 * Gives a verb the database that it works on, for as long as it works: the one of DATABASE_URL (or of the door's own variable);
 * else the embedded one of a running `sidetrack start`, which stays as it is; else the embedded one, started for this
 * and stopped after it.
 *
 * @throws Error with one line when there is none, it cannot be reached or does not have this program's schema
 */
export async function useDatabase<Result>(
  environment: DatabaseVariables,
  work: (url: string) => Promise<Result>,
  as: WorksAs = 'api',
): Promise<Result> {
  if (hasOwnDatabase(environment))
    return work(await (as === 'owner' ? ownersUrl(environment) : doorUrl(environment, as)));
  const running = await findEmbeddedPostgres(environment.DATA_DIR);
  if (running !== null) {
    await requireMigratedDatabase(running.url);
    return work(as === 'owner' ? running.url : await findDoorUrl(running.url, as));
  }
  // In a wrong folder a new, empty database would have an answer to everything.
  if (!(await hasEmbeddedPostgres(environment.DATA_DIR))) {
    throw new Error(
      `there is no database in DATA_DIR=${environment.DATA_DIR}; set DATA_DIR or DATABASE_URL as for \`sidetrack start\`.`,
    );
  }
  const database = await openDatabase(environment);
  try {
    return await work((as === 'owner' ? database.ownerUrl : database.urls[as]) ?? '');
  } finally {
    await database.close();
  }
}

async function doorUrl(environment: DatabaseVariables, door: 'api' | 'ingest'): Promise<string> {
  warnOfUnproven(environment[DOOR_VARIABLE[door]] ?? environment.DATABASE_URL ?? '');
  const url = await loginFor(environment, door, [door]);
  await requireFitDatabase(url);
  return url;
}

async function ownersUrl({ DATABASE_URL: url }: DatabaseVariables): Promise<string> {
  if (url === null) throw new Error('DATABASE_URL is not set; this takes the login of the tables’ owner.');
  warnOfUnproven(url);
  await requireMigratedDatabase(url);
  if (!(await isDoorLogin(url))) return url;
  throw new Error('DATABASE_URL is the login of a door; this takes the login of the tables’ owner.');
}

/** To be seen before the first password goes over a line that others can read. */
export function warnOfUnproven(databaseUrl: string): void {
  const unproven = explainUnprovenDatabase(databaseUrl, VARIABLES);
  if (unproven !== null) terminalWriter.err(`sidetrack: ${unproven}\n`);
}
