import type { Pool } from 'pg';

export interface QuarantineBounds {
  readonly maxAgeMs: number;
  readonly maxBytes: number;
}

/** Rows that one statement removes at most: a delete without bound would hold locks and fill the log for long. */
const MOST_AT_ONCE = 1_000;

const DELETE_OLD = `
  DELETE FROM quarantine
   WHERE id IN (SELECT id FROM quarantine WHERE received_at < $1 ORDER BY received_at LIMIT ${MOST_AT_ONCE})`;

// Kept, in this order, is what may still become an event, then samples of disbelieved requests, then what is settled;
// the newest first in each. Whatever no longer fits below the bound goes, the least worth keeping first.
const DELETE_BEYOND = `
  WITH ranked AS (
    SELECT id,
           sum(stored_bytes) OVER (
             ORDER BY state <> 'waiting', reason = 'signature', received_at DESC, id DESC
             ROWS UNBOUNDED PRECEDING) AS bytes_up_to
      FROM quarantine
  )
  DELETE FROM quarantine
   WHERE id IN (SELECT id FROM ranked WHERE bytes_up_to > $1 ORDER BY bytes_up_to DESC LIMIT ${MOST_AT_ONCE})`;

/** Removes what is too old, and then what is too much. Gives how many entries went; call it again when it is many. */
export async function cleanUpQuarantine(
  pool: Pool,
  { maxAgeMs, maxBytes }: QuarantineBounds,
  now: Date,
): Promise<number> {
  const old = await pool.query(DELETE_OLD, [new Date(now.getTime() - maxAgeMs)]);
  const beyond = await pool.query(DELETE_BEYOND, [maxBytes]);
  return (old.rowCount ?? 0) + (beyond.rowCount ?? 0);
}
