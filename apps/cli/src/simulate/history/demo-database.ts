import { ADVISORY_LOCKS, tryLock } from '@sidetrack/database';
import { AFTER_MADE_UP, MADE_UP_PREFIX, PLURAL } from '@sidetrack/domain';
import { MADE_UP_KEY } from '@sidetrack/signalwire';
import type { ClientBase } from 'pg';

/** The content of a database, as far as a history has to know it. */
export type Contents =
  /**
   * The database is empty or has only made-up data. The times are those of the first and last callback of its history.
   */
  | { readonly isDemo: true; readonly firstAt: Date | null; readonly lastAt: Date | null }
  /** The database has data that was not made up, of this account or of an unknown one. */
  | { readonly isDemo: false; readonly account: string | null };

const OTHERS = `(account_sid < '${MADE_UP_PREFIX}' OR account_sid >= '${AFTER_MADE_UP}')`;

/** The index of accounts answers each of these questions at any size. Every event has a row in one of these tables. */
const OTHER_ACCOUNT = Object.values(PLURAL)
  .map((table) => `(SELECT account_sid FROM ${table} WHERE ${OTHERS} LIMIT 1)`)
  .join(' UNION ALL ');

/**
 * Authentic callbacks that wait in quarantine are real data too. For an unreadable one, only its key tells whether it
 * was made up.
 */
const OTHER_REFUSED = `
  SELECT account_sid FROM quarantine WHERE key_id <> $1 AND (account_sid IS NULL OR ${OTHERS}) LIMIT 1`;

/** Positions follow the order of receipt, so these are the first and the last event. */
const boundary = (order: 'ASC' | 'DESC'): string => `
  SELECT received_at AS at FROM events WHERE key_id = $1 ORDER BY position ${order} LIMIT 1`;

/** Finds out whether a history may be written into this database, and where it continues. */
export async function readContents(client: ClientBase): Promise<Contents> {
  const key = [MADE_UP_KEY.keyId];
  const others = await client.query<{ account_sid: string | null }>(OTHER_ACCOUNT);
  const refused =
    others.rows.length > 0 ? others : await client.query<{ account_sid: string | null }>(OTHER_REFUSED, key);
  const [other] = refused.rows;
  if (other !== undefined) return { isDemo: false, account: other.account_sid };
  const first = await client.query<{ at: Date }>(boundary('ASC'), key);
  const last = await client.query<{ at: Date }>(boundary('DESC'), key);
  return { isDemo: true, firstAt: first.rows[0]?.at ?? null, lastAt: last.rows[0]?.at ?? null };
}

/**
 * Takes the lock of the history until the connection is closed. False when another process holds the lock: two writers at
 * once would each continue from the other's position.
 */
export const lockHistory = (client: ClientBase): Promise<boolean> => tryLock(client, ADVISORY_LOCKS.history);
