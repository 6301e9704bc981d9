import type pg from 'pg';
import { UnfitClusterError } from './citus/cluster.js';
import { requireFitShards } from './citus/require-fit-shards.js';
import { hasSense, isForbidden, UnfitDatabaseError } from './failures/index.js';
import { DatabaseAwayError } from './failures/database-away-error.js';
import { openClient } from './open-client.js';
import { DoorLoginError } from './roles/door-roles.js';
import { requirePlainUrl } from './roles/login-url.js';
import { requireDoorLogin } from './roles/require-door-login.js';
import { explainSchemaState, readSchemaState } from './schema-version.js';

const ANSWER_WITHIN_MS = 10_000;

/**
 * Makes sure, before a door opens, that the database can be reached, that the door's login can neither change an event
 * nor become a role that can, and that the database has this program's schema. On a Citus cluster it also makes sure
 * that events can be appended to the shards.
 *
 * @param appendFunction what a program that appends calls there (`functionNames`)
 * @throws DatabaseAwayError when it cannot be asked, else Error, both with one line that says what is wrong and what to
 *   do
 */
export async function requireFitDatabase(
  databaseUrl: string,
  answerWithinMs = ANSWER_WITHIN_MS,
  appendFunction: string | null = null,
): Promise<void> {
  await withConnection(requirePlainUrl(databaseUrl), answerWithinMs, async (client) => {
    await requireDoorLogin(client, 'write').catch(rethrow);
    await requireSchema(client);
    await requireFitShards(client, appendFunction).catch(rethrow);
  });
}

/**
 * The same for a program that does not work as a door: makes sure that the database can be reached and has this
 * program's schema.
 */
export async function requireMigratedDatabase(databaseUrl: string): Promise<void> {
  await withConnection(databaseUrl, ANSWER_WITHIN_MS, requireSchema);
}

/** Whether a door may log in with this URL; a door must not log in with the owner's URL. */
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
  const client = await openClient(databaseUrl, {
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
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

/** A table exists but may not be read: the roles are older than the schema, or were made by hand. */
function refuseWithoutGrants(cause: unknown): never {
  if (!isForbidden(cause)) rethrow(cause);
  throw new Error(
    'This login may not read the schema’s version; run `sidetrack migrate` with the owner’s DATABASE_URL, which gives the doors their rights.',
    { cause },
  );
}

/**
 * Whether an error is about our rights or about a missing object. Any other error only says that the database is away.
 */
const isAnswer = (error: unknown): boolean => error instanceof DoorLoginError || hasSense(error, 'answered');

function rethrow(cause: unknown): never {
  if (isAnswer(cause) || cause instanceof UnfitDatabaseError || cause instanceof UnfitClusterError) throw cause;
  if (cause instanceof DatabaseAwayError) throw cause;
  throw new DatabaseAwayError(`The database does not answer: ${(cause as Error).message}.`, { cause });
}
