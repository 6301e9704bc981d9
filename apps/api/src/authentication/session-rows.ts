import { ask, change, column, rowReader, type ReadRow } from '@sidetrack/database';
import type { Pool } from 'pg';
import { MOST_OF_ONE_TOKEN, MOST_SESSIONS } from './session-bounds.js';

const readSession = rowReader({
  secretHash: column.bytes,
  tokenName: column.text,
  tokenProof: column.bytes,
  openedAt: column.time,
  usedAt: column.time,
});

/** A session as it is stored. */
export type SessionRow = ReadRow<typeof readSession>;

const COLUMNS = 'secret_hash, token_name, token_proof, opened_at, used_at';

const ALL = `SELECT ${COLUMNS} FROM sessions ORDER BY used_at DESC LIMIT ${MOST_SESSIONS}`;

const INSERT = `INSERT INTO sessions (${COLUMNS}) VALUES ($1, $2, $3, $4, $5)`;

const TRIM = `
  DELETE FROM sessions
   WHERE secret_hash IN (
     SELECT secret_hash
       FROM (SELECT secret_hash,
                    row_number() OVER (PARTITION BY token_name ORDER BY used_at DESC, opened_at DESC) AS nth_of_token,
                    row_number() OVER (ORDER BY used_at DESC, opened_at DESC) AS nth
               FROM sessions) AS ranked
      WHERE nth_of_token > ${MOST_OF_ONE_TOKEN} OR nth > ${MOST_SESSIONS})`;

const USE = 'UPDATE sessions SET used_at = greatest(used_at, $2) WHERE secret_hash = $1';

const END = 'DELETE FROM sessions WHERE secret_hash = $1';

const END_ALL_OF = 'DELETE FROM sessions WHERE token_name = $1';

const REMOVE_ENDED = 'DELETE FROM sessions WHERE used_at <= $1 OR opened_at <= $2';

/** Every session, the one that was used last first. */
export const listSessions = (pool: Pool): Promise<SessionRow[]> => ask(pool, { text: ALL }, readSession);

/** Stores a new session. What is beyond the bounds makes room, the sessions first that were used longest ago. */
export async function addSession(
  pool: Pool,
  { secretHash, tokenName, tokenProof, openedAt, usedAt }: SessionRow,
): Promise<void> {
  await change(pool, { text: INSERT, values: [secretHash, tokenName, tokenProof, openedAt, usedAt] });
  await change(pool, { text: TRIM });
}

export const noteUse = (pool: Pool, secretHash: Buffer, usedAt: Date): Promise<number> =>
  change(pool, { text: USE, values: [secretHash, usedAt] });

export const endSession = (pool: Pool, secretHash: Buffer): Promise<number> =>
  change(pool, { text: END, values: [secretHash] });

/** Ends every session that was opened with a token of this name, and gives how many there were. */
export const endSessionsOf = (pool: Pool, tokenName: string): Promise<number> =>
  change(pool, { text: END_ALL_OF, values: [tokenName] });

/** Removes what was last used, or opened, at these moments or before. */
export const removeEnded = (pool: Pool, usedBefore: Date, openedBefore: Date): Promise<number> =>
  change(pool, { text: REMOVE_ENDED, values: [usedBefore, openedBefore] });
