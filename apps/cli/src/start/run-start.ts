import {
  doorEnvironment,
  explainOpenSecretFiles,
  Hangups,
  readEnvironment,
  requirePublicUrl,
  requireTwoAddresses,
  VARIABLES,
  type Environment,
} from '@sidetrack/config';
import { DatabaseAwayError, DOOR_VARIABLE } from '@sidetrack/database';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { startBanner } from './banner.js';
import { loadOrMakeCredentials } from './credentials.js';
import { DOORS, startDoor, type DoorName, type RunningDoor } from './doors.js';
import { EarlyIngest } from './early-ingest.js';
import { keepOpen } from './keep-open.js';
import { hasOwnDatabase, openDatabase, type OpenDatabase } from './open-database.js';
import { startPatiently } from './start-patiently.js';
import { terminalWriter } from '../terminal-writer.js';

/** `sidetrack start [door]`: the database, then the doors, until Ctrl-C. */
export async function runStart(door: string | undefined, { writer }: Surroundings): Promise<ExitCode> {
  const doors = chooseDoors(door);
  const hangups = new Hangups();
  const environment = readEnvironment(VARIABLES);
  requireSecrets(environment, doors);
  if (doors.includes('ingest')) requirePublicUrl(environment);
  if (doors.length > 1) requireTwoAddresses(environment);
  // The doors tell of theirs.
  const ownersFile = { DATABASE_URL_FILE: environment.DATABASE_URL_FILE };
  for (const open of explainOpenSecretFiles(ownersFile)) writer.err(`sidetrack: ${open}\n`);
  const stopping = stopOnSignal(hangups);
  const early = new EarlyIngest(async (databaseUrl) => {
    const { variables } = await secretsFor(environment);
    return startDoor('ingest', environmentOf('ingest', databaseUrl, variables));
  });
  const meanwhile = doors.includes('ingest') ? early.meanwhile(stopping) : null;
  try {
    const database = await openDatabase(environment, doors, meanwhile);
    try {
      await serve(doors, early, environment, database, stopping);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(stopping.aborted && error instanceof DatabaseAwayError)) throw error;
  } finally {
    // Closed already, unless something failed before the door was served.
    await early.close();
  }
  // Nothing is left to do; a stray timer must not hold the process.
  process.exit(EXIT.done);
}

function chooseDoors(door: string | undefined): readonly DoorName[] {
  if (door === undefined) return DOORS;
  const known = DOORS.find((name) => name === door);
  if (known !== undefined) return [known];
  throw new WrongUsage(`there is no door "${door}"; choose ${DOORS.join(' or ')}, or none for both.`);
}

/**
 * With somebody's own database, secrets made up here would be unknown to the other processes on it. A door that is
 * started alone wants its own alone.
 */
export function requireSecrets(environment: Environment, doors: readonly DoorName[]): void {
  if (!hasOwnDatabase(environment)) return;
  if (environment.SIGNING_KEYS === null && doors.includes('ingest')) {
    throw new Error(
      'SIGNING_KEYS is not set; with a DATABASE_URL set it to accountSid=key pairs, comma separated, or SIGNING_KEYS_FILE to a file of them.',
    );
  }
  if (environment.API_TOKENS === null && doors.includes('api')) {
    throw new Error(
      'API_TOKENS is not set; with a DATABASE_URL set it to name=token pairs, comma separated, or API_TOKENS_FILE to a file of them.',
    );
  }
}

function stopOnSignal(hangups: Hangups): AbortSignal {
  const stop = new AbortController();
  // What is to be read again is the doors' to read: each hears of it (doors.ts), and one that is started later reads anew.
  hangups.listen({ readAgain: () => undefined, terminalGone: () => stop.abort() });
  // Ctrl-C reaches the doors as well; hearing of it twice is harmless to them.
  process.on('SIGINT', () => stop.abort());
  process.on('SIGTERM', () => stop.abort());
  return stop.signal;
}

/** What a door is started with: its own login and its own settings, and nobody else's. */
function environmentOf(
  door: DoorName,
  databaseUrl: string,
  secrets: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const login = DOOR_VARIABLE[door];
  // A login that stands in a file stays there: the door reads it, and reads it anew when it is started again.
  const isInFile = (VARIABLES[`${login}_FILE`] ?? '').trim() !== '';
  return doorEnvironment(door, { ...VARIABLES, ...secrets, [login]: isInFile ? undefined : databaseUrl });
}

async function serve(
  names: readonly DoorName[],
  early: EarlyIngest,
  environment: Environment,
  database: OpenDatabase,
  stopping: AbortSignal,
): Promise<void> {
  const { path, variables } = await secretsFor(environment);
  const start = (name: DoorName): Promise<RunningDoor> => {
    const url = database.urls[name] ?? '';
    const startNow = (): Promise<RunningDoor> => startDoor(name, environmentOf(name, url, variables));
    // Somebody else's database comes back by itself; the embedded one only with a new start of this command.
    return hasOwnDatabase(environment) ? startPatiently(startNow, url, stopping) : startNow();
  };
  const opened = await Promise.allSettled(
    names.map(async (name) => (name === 'ingest' ? await early.opened(database.urls.ingest) : null) ?? start(name)),
  );
  const doors = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failure = opened.find((result) => result.status === 'rejected');
  if (failure !== undefined) {
    await Promise.all(doors.map((door) => door.close()));
    if (stopping.aborted) return;
    throw failure.reason as Error;
  }
  const urlOf = (name: DoorName): string | null => doors.find((door) => door.name === name)?.url ?? null;
  terminalWriter.out(
    startBanner({
      ingestUrl: urlOf('ingest'),
      apiUrl: urlOf('api'),
      publicUrls: environment.PUBLIC_URL,
      credentialsPath: path,
      consoleToken: process.stdout.isTTY ? tokenOf(variables['API_TOKENS']) : null,
      database: database.description,
    }),
  );
  await Promise.all(doors.map((door) => keepOpen(door, start, stopping)));
}

/** The token that was made here, for the one who sits at this terminal; those of the environment are somebody's own. */
const tokenOf = (made: string | undefined): string | null => made?.slice(made.indexOf('=') + 1) ?? null;

/** Keys and tokens from the environment, and from `credentials.json` what the environment leaves open. */
async function secretsFor(
  environment: Environment,
): Promise<{ path: string | null; variables: Readonly<Record<string, string>> }> {
  const isComplete = environment.SIGNING_KEYS !== null && environment.API_TOKENS !== null;
  if (isComplete || hasOwnDatabase(environment)) return { path: null, variables: {} };
  const { path, credentials } = await loadOrMakeCredentials(environment.DATA_DIR);
  const variables: Record<string, string> = {};
  if (environment.SIGNING_KEYS === null) variables['SIGNING_KEYS'] = credentials.SIGNING_KEYS;
  if (environment.API_TOKENS === null) variables['API_TOKENS'] = credentials.API_TOKENS;
  return { path, variables };
}
