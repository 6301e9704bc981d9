import { realpath } from 'node:fs/promises';
import { Client } from 'pg';
import { OWN_NAME } from './database-urls.js';

/** True when the server at this address accepts our password and serves this data folder. */
export async function answersFor(adminUrl: string, dataPath: string): Promise<boolean> {
  try {
    return await withClient(adminUrl, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return rows[0] !== undefined && (await realpath(rows[0].data_directory)) === dataPath;
    });
  } catch {
    return false;
  }
}

/**
 * Checked at each start, not only at the first: the first start may have been killed after it made the cluster and
 * before it made the database.
 */
export async function ensureDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [OWN_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${OWN_NAME}`);
  });
}

async function withClient<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a connection that breaks while idle would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
