import pg from 'pg';

/** A database that is well answers within milliseconds. */
export const ANSWER_WITHIN_MS = 4_000;

/**
 * Asks over a connection of its own, in a transaction that can change nothing.
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
  // A connection that breaks rejects what it was asked; unheard, its event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // What is set for the role or the server stays to be seen, which an option of the connection would hide.
    await client.query('BEGIN TRANSACTION READ ONLY');
    return await ask(client);
  } finally {
    await Promise.race([client.end(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
  }
}

/** Which server, which database and who logs in, of a URL; never the password. */
export function describeTarget(url: string): {
  readonly server: string;
  readonly database: string;
  readonly user: string;
} {
  const { host, port, database, user } = new pg.Client({ connectionString: url });
  const server = host.startsWith('/') ? `${host} (port ${port})` : `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { server, database: database ?? '', user: user ?? '' };
}
