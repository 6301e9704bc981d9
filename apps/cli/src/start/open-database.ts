import type { Environment } from '@sidetrack/config';
import {
  DATABASE_DOORS,
  DOOR_VARIABLE,
  findDoorUrl,
  findDoorUrls,
  guessDoorUrl,
  isDoorLogin,
  migrate,
  requireFitDatabase,
  requireMigratedDatabase,
  startEmbeddedPostgres,
  usualDoorUrl,
  type DatabaseDoor,
} from '@sidetrack/database';
import { askUntilAnswered } from './ask-until-answered.js';

/** The variables that say which database is meant. */
export type DatabaseVariables = Pick<
  Environment,
  'DATABASE_URL' | 'INGEST_DATABASE_URL' | 'API_DATABASE_URL' | 'DATA_DIR'
>;

/** The database that the doors will use. */
export interface OpenDatabase {
  /** With which each door that was asked for logs in: all that a door gets to know. */
  readonly urls: Readonly<Partial<Record<DatabaseDoor, string>>>;
  /** The owner's; null where nobody has told this process. */
  readonly ownerUrl: string | null;
  /** For the banner: where the data is. */
  readonly description: string;
  close(): Promise<void>;
}

/** Whether somebody else runs the database: whichever of the variables says so, the embedded one is not meant. */
export const hasOwnDatabase = (environment: DatabaseVariables): boolean =>
  environment.DATABASE_URL !== null || DATABASE_DOORS.some((door) => environment[DOOR_VARIABLE[door]] !== null);

/** What can be done while the database is not there yet. */
export interface Meanwhile {
  /** Called as often as it is found to be away: with which URL the ingest door will log in, and what is wrong. */
  readonly onAway: (ingestUrl: () => Promise<string>, why: string) => Error | null;
  readonly stopping: AbortSignal;
}

/**
 * The database of DATABASE_URL, which somebody else runs and migrates; or the embedded one, which is ours to do both.
 * With `meanwhile`, one that is away is waited for.
 *
 * @throws Error with one line when it is there and cannot be used; DatabaseAwayError where nothing can be done meanwhile
 */
export async function openDatabase(
  environment: DatabaseVariables,
  doors: readonly DatabaseDoor[] = DATABASE_DOORS,
  meanwhile: Meanwhile | null = null,
): Promise<OpenDatabase> {
  if (hasOwnDatabase(environment)) {
    const ask = (): Promise<OpenDatabase['urls']> => fitLogins(environment, doors);
    const ingestUrl = (): Promise<string> => ingestUrlBy(environment);
    return {
      urls:
        meanwhile === null
          ? await ask()
          : await askUntilAnswered(ask, (why) => meanwhile.onAway(ingestUrl, why), meanwhile.stopping),
      ownerUrl: environment.DATABASE_URL,
      description: 'the one of DATABASE_URL',
      close: () => Promise.resolve(),
    };
  }
  const onRecovering = (ownerUrl: string): void =>
    void meanwhile?.onAway(() => usualDoorUrl(ownerUrl, 'ingest'), 'PostgreSQL is not ready yet, as after a crash');
  const embedded = await startEmbeddedPostgres({ dataDir: environment.DATA_DIR, onRecovering });
  try {
    await migrate(embedded.url);
    const note = embedded.note === null ? '' : `\n${embedded.note}`;
    return {
      urls: await findDoorUrls(embedded.url),
      ownerUrl: embedded.url,
      description: `embedded PostgreSQL, data in ${embedded.dataPath}${note}`,
      close: () => embedded.stop(),
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** With which each door logs in, tried: one line says what is wrong, and not one from each door. */
async function fitLogins(
  environment: DatabaseVariables,
  doors: readonly DatabaseDoor[],
): Promise<OpenDatabase['urls']> {
  const entries = await Promise.all(
    doors.map(async (door) => [door, await loginFor(environment, door, doors)] as const),
  );
  for (const [, url] of entries) await requireFitDatabase(url);
  return Object.fromEntries(entries);
}

/** With what the ingest door most likely logs in, while nobody can be asked. */
async function ingestUrlBy({ INGEST_DATABASE_URL: own, DATABASE_URL: url }: DatabaseVariables): Promise<string> {
  return own ?? guessDoorUrl(url ?? '', 'ingest');
}

/**
 * The URL with which one door logs in to somebody's own database.
 *
 * @param doors every door that is to be opened with these variables
 * @throws Error with one line that says which variable to set, or that the database is not migrated or away
 */
export async function loginFor(
  environment: DatabaseVariables,
  door: DatabaseDoor,
  doors: readonly DatabaseDoor[],
): Promise<string> {
  const own = environment[DOOR_VARIABLE[door]];
  if (own !== null) return own;
  const { DATABASE_URL: url } = environment;
  if (url === null) {
    throw new Error(`${DOOR_VARIABLE[door]} is not set; set it as well, or DATABASE_URL to the owner's login.`);
  }
  await requireMigratedDatabase(url);
  if (!(await isDoorLogin(url))) return findDoorUrl(url, door);
  const unnamed = doors.filter((one) => environment[DOOR_VARIABLE[one]] === null);
  if (unnamed.length === 1) return url;
  throw new Error(
    'DATABASE_URL is the login of one door; for both set INGEST_DATABASE_URL and API_DATABASE_URL, or DATABASE_URL to the owner’s login.',
  );
}
