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

/** The environment variables that name a database. */
export type DatabaseVariables = Pick<
  Environment,
  'DATABASE_URL' | 'INGEST_DATABASE_URL' | 'API_DATABASE_URL' | 'DATA_DIR'
>;

/** The database that the doors will use. */
export interface OpenDatabase {
  /** The URL with which each requested door logs in. A door gets no other URL. */
  readonly urls: Readonly<Partial<Record<DatabaseDoor, string>>>;
  /** The owner's URL. Null when this process does not know it. */
  readonly ownerUrl: string | null;
  /** The place of the data, for the banner. */
  readonly description: string;
  close(): Promise<void>;
}

/**
 * Whether the database is run by somebody else. Any one of these variables means that the embedded database is not
 * used.
 */
export const hasOwnDatabase = (environment: DatabaseVariables): boolean =>
  environment.DATABASE_URL !== null || DATABASE_DOORS.some((door) => environment[DOOR_VARIABLE[door]] !== null);

/** What to do while the database is not ready yet. */
export interface Meanwhile {
  /** Called each time the database is found to be away, with the URL of the ingest door's login and the error. */
  readonly onAway: (ingestUrl: () => Promise<string>, why: string) => Error | null;
  readonly stopping: AbortSignal;
}

/**
 * The database of DATABASE_URL, which somebody else runs and migrates, or the embedded one, which this program runs and
 * migrates. With `meanwhile`, the function waits for a database that is away.
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

/**
 * The URL with which each door logs in, after trying it. A wrong login then gives one line here, and not one from each
 * door.
 */
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

/** The likely login of the ingest door, while the database cannot be asked. */
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
