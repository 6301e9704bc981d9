import { AFTER_MADE_UP, MADE_UP_PREFIX, PLURAL } from '@sidetrack/domain';
import { MADE_UP_KEY } from '@sidetrack/signalwire';
import type { ClientBase } from 'pg';

/** Whoever writes a history holds it: two at once would each go on from where the other is. */
const HISTORY_LOCK = 0x51de7ad;

/** What a database holds, as far as a history has to know. */
export type Contents =
  /** Nothing, or nothing but what was made up; of a history that is there, when its first and last callback came in. */
  | { readonly isDemo: true; readonly firstAt: Date | null; readonly lastAt: Date | null }
  /** Something of this account, or of one that nobody can tell, that was not made up. */
  | { readonly isDemo: false; readonly account: string | null };

const OTHERS = `(account_sid < '${MADE_UP_PREFIX}' OR account_sid >= '${AFTER_MADE_UP}')`;

/** Each is answered by the index of accounts, whatever there is; every event has a row in one of these. */
const OTHER_ACCOUNT = Object.values(PLURAL)
  .map((table) => `(SELECT account_sid FROM ${table} WHERE ${OTHERS} LIMIT 1)`)
  .join(' UNION ALL ');

/** Authentic callbacks that wait for somebody are somebody's as well; an unreadable one is told by its key alone. */
const OTHER_REFUSED = `
  SELECT account_sid FROM quarantine WHERE key_id <> $1 AND (account_sid IS NULL OR ${OTHERS}) LIMIT 1`;

/** Positions are given in the order of receipt, so that these are the first and the last. */
const boundary = (order: 'ASC' | 'DESC'): string => `
  SELECT received_at AS at FROM events WHERE key_id = $1 ORDER BY position ${order} LIMIT 1`;

/** Looks whether a history may be written here, and where it goes on. */
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

/** Whether this is the only one that writes a history, until the connection is closed. */
export async function lockHistory(client: ClientBase): Promise<boolean> {
  const result = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [HISTORY_LOCK]);
  return result.rows[0]?.locked === true;
}
