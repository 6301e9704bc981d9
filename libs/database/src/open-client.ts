import pg from 'pg';
import { DatabaseAwayError } from './failures/database-away-error.js';
import { isMistakenUrl } from './failures/index.js';

/** One open connection. The caller has to end it. */
export async function openClient(databaseUrl: string, options: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, ...options });
  // A connection that breaks rejects its running statement. Without a listener the connection's error event would end
  // the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    void client.end().catch(() => undefined);
    const words = `The database cannot be reached: ${reasonOf(cause)}; look at DATABASE_URL, or at the door’s own where it has one.`;
    throw isMistakenUrl(cause) ? new Error(words, { cause }) : new DatabaseAwayError(words, { cause });
  }
}

/** For a name with several addresses the error holds one error for each address, and has no message of its own. */
function reasonOf(cause: unknown): string {
  const causes: unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  const said = causes.map((one) => (one instanceof Error ? one.message : String(one)));
  return [...new Set(said)].filter((words) => words !== '').join(', ') || 'it does not answer';
}
