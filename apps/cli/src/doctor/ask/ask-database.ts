import pg from 'pg';

/** A healthy database answers within milliseconds. */
export const ANSWER_WITHIN_MS = 4_000;

/**
 * Asks over a separate connection, in a read-only transaction.
 *
 * @throws the driver's error when it cannot connect, or what a question was answered with
 */
export async function askDatabase<Answer>(
  url: string,
  ask: (client: pg.Client) => Promise<Answer>,
  withinMs = ANSWER_WITHIN_MS,
): Promise<Answer> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: withinMs,
    query_timeout: withinMs,
  });
  // A broken connection rejects the running question. Without a listener, its `error` event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // A connection option would hide the settings of the role and the server. They have to stay visible.
    await client.query('BEGIN TRANSACTION READ ONLY');
    return await ask(client);
  } finally {
    await Promise.race([client.end(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
  }
}

/** The server, the database and the login of a URL, never the password. */
export function describeTarget(url: string): {
  readonly server: string;
  readonly database: string;
  readonly user: string;
} {
  const { host, port, database, user } = new pg.Client({ connectionString: url });
  const server = host.startsWith('/') ? `${host} (port ${port})` : `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { server, database: database ?? '', user: user ?? '' };
}
