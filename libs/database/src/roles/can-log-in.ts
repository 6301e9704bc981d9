import pg from 'pg';
import { DatabaseAwayError } from '../failures/database-away-error.js';
import { hasSense, isForbidden } from '../failures/index.js';

export type LoginAnswer =
  | { readonly ok: true }
  /** The server answered with a refusal; this is its message. */
  | { readonly ok: false; readonly why: string };

const ANSWER_WITHIN_MS = 10_000;

/** Tries a login. A missing right to connect does not count as a wrong password. */
export async function canLogIn(databaseUrl: string): Promise<LoginAnswer> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: ANSWER_WITHIN_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { ok: true };
  } catch (error) {
    if (isForbidden(error)) return { ok: true };
    const { message } = error as Error;
    // The driver itself finds that a password is missing, before it sends anything: the server asks for a password, and
    // the URL has none.
    if (hasSense(error, 'refused-login') || /password must be a (non-empty )?string/.test(message))
      return { ok: false, why: message };
    throw new DatabaseAwayError(
      `The database cannot be reached: ${message}; look at DATABASE_URL, or at the door’s own where it has one.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
