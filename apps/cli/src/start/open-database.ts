import type { Environment } from '@sidetrack/config';
import {
  DATABASE_DOORS,
  DOOR_VARIABLE,
  findDoorUrl,
  findDoorUrls,
  isDoorLogin,
  migrate,
  requireMigratedDatabase,
  startEmbeddedPostgres,
  type DatabaseDoor,
} from '@sidetrack/database';

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

/**
 * The database of DATABASE_URL, which somebody else runs and migrates; or the embedded one, which is ours to do both.
 * `onRecovering` is called with the owner's URL of the latter when it is not ready soon, as after a crash.
 */
export async function openDatabase(
  environment: DatabaseVariables,
  doors: readonly DatabaseDoor[] = DATABASE_DOORS,
  onRecovering?: (ownerUrl: string) => void,
): Promise<OpenDatabase> {
  if (hasOwnDatabase(environment)) {
    const entries = await Promise.all(doors.map(async (door) => [door, await loginFor(environment, door, doors)]));
    return {
      urls: Object.fromEntries(entries) as OpenDatabase['urls'],
      ownerUrl: environment.DATABASE_URL,
      description: 'the one of DATABASE_URL',
      close: () => Promise.resolve(),
    };
  }
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
