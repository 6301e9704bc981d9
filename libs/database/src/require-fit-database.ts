import pg from 'pg';
import { SERVICE_ROLE } from './connect.js';
import { explainSchemaState, readSchemaState } from './schema-version.js';

/**
 * Makes sure, before a door opens, that the database can be reached, has this program's schema, and that the door's
 * role cannot change an event.
 *
 * @throws Error with one line that says what is wrong and what to do
 */
export async function requireFitDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new Error(`The database of DATABASE_URL cannot be reached: ${(cause as Error).message}.`, { cause });
  }
  try {
    const fault = explainSchemaState(await readSchemaState(client));
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
    throw new Error(
      `The user of DATABASE_URL may not act as ${SERVICE_ROLE}; run as an administrator: GRANT ${SERVICE_ROLE} TO that user.`,
      { cause },
    );
  }
  const result = await client.query<{ may_change: boolean }>(
    `SELECT has_table_privilege('events', 'UPDATE, DELETE, TRUNCATE') AS may_change`,
  );
  if (result.rows[0]?.may_change) {
    throw new Error(
      `The role ${SERVICE_ROLE} may change events; run as an administrator: REVOKE UPDATE, DELETE, TRUNCATE ON events FROM ${SERVICE_ROLE}.`,
    );
  }
}
