import pg from 'pg';
import { SERVICE_ROLE } from './connect.js';
import { isMistakenUrl } from './database-failures.js';
import { explainSchemaState, readSchemaState } from './schema-version.js';

/** The database could not be asked: it is down, hangs, or takes nobody in right now. */
export class DatabaseAwayError extends Error {}

const ANSWER_WITHIN_MS = 10_000;

/**
 * Makes sure, before a door opens, that the database can be reached, has this program's schema, and that the door's
 * role cannot change an event.
 *
 * @throws DatabaseAwayError when it cannot be asked, else Error, both with one line that says what is wrong and what
 *   to do
 */
export async function requireFitDatabase(databaseUrl: string, answerWithinMs = ANSWER_WITHIN_MS): Promise<void> {
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
    const words = `The database of DATABASE_URL cannot be reached: ${(cause as Error).message}.`;
    throw isMistakenUrl(cause) ? new Error(words, { cause }) : new DatabaseAwayError(words, { cause });
  }
  try {
    const fault = explainSchemaState(await readSchemaState(client).catch(rethrow));
    if (fault !== null) throw new Error(fault);
    await requireAppendOnly(client);
  } finally {
    await client.end();
  }
}

async function requireAppendOnly(client: pg.Client): Promise<void> {
  try {
    await client.query(`SET ROLE ${SERVICE_ROLE}`);
  } catch (cause) {
    if (!isAnswer(cause)) rethrow(cause);
    throw new Error(
      `The user of DATABASE_URL may not act as ${SERVICE_ROLE}; run as an administrator: GRANT ${SERVICE_ROLE} TO that user.`,
      { cause },
    );
  }
  const result = await client
    .query<{ may_change: boolean }>(`SELECT has_table_privilege('events', 'UPDATE, DELETE, TRUNCATE') AS may_change`)
    .catch(rethrow);
  if (result.rows[0]?.may_change) {
    throw new Error(
      `The role ${SERVICE_ROLE} may change events; run as an administrator: REVOKE UPDATE, DELETE, TRUNCATE ON events FROM ${SERVICE_ROLE}.`,
    );
  }
}

/** An error about our rights or about what is (not) there; any other one only says that the database is away. */
function isAnswer(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(22|28|42)...$/.test(code);
}

function rethrow(cause: unknown): never {
  if (isAnswer(cause)) throw cause;
  throw new DatabaseAwayError(`The database of DATABASE_URL does not answer: ${(cause as Error).message}.`, { cause });
}
