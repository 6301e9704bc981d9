import { change } from '@sidetrack/database';
import type { ClientBase, Pool } from 'pg';

export interface QuarantineBounds {
  /** How long what was replayed or discarded stays, and samples. */
  readonly maxAgeMs: number;
  readonly maxBytes: number;
}

/** How many entries went, and why. */
export interface CleanedUp {
  /** They were handled, replayed or discarded, too long ago. */
  readonly aged: number;
  /** They were handled, and took room of what waits. */
  readonly evicted: number;
}

/** Rows that one statement removes at most: a delete without bound would hold locks and fill the log for long. */
const MOST_AT_ONCE = 1_000;

const DELETE_OLD = `
  DELETE FROM quarantine
   WHERE id IN (SELECT id
                  FROM quarantine
                 WHERE state <> 'waiting' AND coalesce(handled_at, received_at) < $1
                 LIMIT ${MOST_AT_ONCE})`;

// Entries that wait count, and stay: each may still become an event, and nobody else has it. Of the entries that were
// handled, the newest are kept while they fit into the room that is left.
const DELETE_BEYOND = `
  WITH ranked AS (
    SELECT id, state,
           sum(stored_bytes) OVER (
             ORDER BY state <> 'waiting', received_at DESC, id DESC
             ROWS UNBOUNDED PRECEDING) AS bytes_up_to
      FROM quarantine
  )
  DELETE FROM quarantine
   WHERE id IN (SELECT id
                  FROM ranked
                 WHERE state <> 'waiting' AND bytes_up_to > $1
                 ORDER BY bytes_up_to DESC
                 LIMIT ${MOST_AT_ONCE})`;

/**
 * Removes entries that were handled too long ago, and then those handled ones for which there is no room. Call it again
 * when much went. An authentic callback that waits never goes, neither for its age nor for room.
 */
export async function cleanUpQuarantine(
  database: Pool | ClientBase,
  { maxAgeMs, maxBytes }: QuarantineBounds,
  now: Date,
): Promise<CleanedUp> {
  const aged = await change(database, { text: DELETE_OLD, values: [new Date(now.getTime() - maxAgeMs)] });
  const evicted = await change(database, { text: DELETE_BEYOND, values: [maxBytes] });
  return { aged, evicted };
}
