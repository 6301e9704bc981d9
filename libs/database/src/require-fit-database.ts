import pg from 'pg';
import { isMistakenUrl, UnfitDatabaseError } from './database-failures.js';
import { DoorLoginError } from './roles/door-roles.js';
import { requirePlainUrl } from './roles/login-url.js';
import { requireDoorLogin } from './roles/require-door-login.js';
import { explainSchemaState, readSchemaState } from './schema-version.js';

/** The database could not be asked: it is down, hangs, or takes nobody in right now. */
export class DatabaseAwayError extends Error {}

const ANSWER_WITHIN_MS = 10_000;

/**
 * Makes sure, before a door opens, that the database can be reached, that the door's login can neither change an event
 * nor become somebody who can, and that the schema is this program's.
 *
 * @throws DatabaseAwayError when it cannot be asked, else Error, both with one line that says what is wrong and what
 *   to do
 */
export async function requireFitDatabase(databaseUrl: string, answerWithinMs = ANSWER_WITHIN_MS): Promise<void> {
  await withConnection(requirePlainUrl(databaseUrl), answerWithinMs, async (client) => {
    await requireDoorLogin(client, 'write').catch(rethrow);
    await requireSchema(client);
  });
}

/**
 * The same for who works as somebody else than a door: that the database can be reached and has this program's schema.
 *
 * @throws as `requireFitDatabase`
 */
export async function requireMigratedDatabase(databaseUrl: string): Promise<void> {
  await withConnection(databaseUrl, ANSWER_WITHIN_MS, requireSchema);
}

/**
 * Whether a URL is one that a door may log in with, and so not the owner's.
 *
 * @throws DatabaseAwayError, or Error with one line, when the database does not let this login in
 */
export async function isDoorLogin(databaseUrl: string): Promise<boolean> {
  let is = true;
  await withConnection(databaseUrl, ANSWER_WITHIN_MS, async (client) => {
    await requireDoorLogin(client, 'write').catch((error: unknown) => {
      if (!(error instanceof DoorLoginError)) rethrow(error);
      is = false;
    });
  });
  return is;
}

async function withConnection(
  databaseUrl: string,
  answerWithinMs: number,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  // A connection that breaks rejects the statement it was asked; unheard, its event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const words = `The database cannot be reached: ${(cause as Error).message}; look at DATABASE_URL.`;
    throw isMistakenUrl(cause) ? new Error(words, { cause }) : new DatabaseAwayError(words, { cause });
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function requireSchema(client: pg.Client): Promise<void> {
  const fault = explainSchemaState(await readSchemaState(client).catch(refuseWithoutGrants));
  if (fault !== null) throw new UnfitDatabaseError(fault);
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** A table that is there and may not be read: the roles are older than the schema, or were made by hand. */
function refuseWithoutGrants(cause: unknown): never {
  if (!(cause instanceof pg.DatabaseError) || cause.code !== INSUFFICIENT_PRIVILEGE) rethrow(cause);
  throw new Error(
    'This login may not read the schema’s version; run `sidetrack migrate` with the owner’s DATABASE_URL, which gives the doors their rights.',
    { cause },
  );
}

/** An error about our rights or about what is (not) there; any other one only says that the database is away. */
function isAnswer(error: unknown): boolean {
  if (error instanceof DoorLoginError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(22|28|42)...$/.test(code);
}

function rethrow(cause: unknown): never {
  if (isAnswer(cause)) throw cause;
  throw new DatabaseAwayError(`The database does not answer: ${(cause as Error).message}.`, { cause });
}
