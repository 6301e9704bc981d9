import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { APPEND_BARRIER } from '../citus/append-barrier.js';
import { appendsOfNodes } from '../running-appends/appends-of-nodes.js';
import { UnsettledError } from '../running-appends/unsettled-error.js';

/** What is needed beside the table's lock so that every position drawn so far is visible, or never will be. */
export interface AppendLock {
  /** Statements that take it, before the table's lock: in the order in which an append does. */
  readonly first: readonly string[];
  /** Resolves, once both locks are held, when nothing is left that could still commit. */
  readonly settled: () => Promise<void>;
}

/** On plain PostgreSQL nothing: an append holds the table's lock from before it draws until others see what it did. */
export const LOCK_OF_TABLE: AppendLock = { first: [], settled: () => Promise.resolve() };

/** Who waits for a lock that is held in vain gives up after as long as this. */
const LEFT_FOR_MS = 1_000;

/**
 * On Citus the barrier that every append holds, alone; and no node may have a transaction left whose coordinator has
 * gone. One table after the other is changed on one connection, since there is more than one statement on each shard.
 *
 * @param pool other connections of the owner
 */
export function lockOnCitus(pool: Pool): AppendLock {
  const nodes = appendsOfNodes(pool);
  return {
    first: [
      `SET LOCAL citus.multi_shard_modify_mode = 'sequential'`,
      `SELECT pg_advisory_xact_lock(${APPEND_BARRIER})`,
    ],
    settled: async () => {
      let left = await nodes.now();
      for (let waitedMs = 0; left.length > 0; waitedMs += 20) {
        if (waitedMs > LEFT_FOR_MS) {
          throw new UnsettledError('a node has a transaction on events that nobody goes on with; see its pg_locks');
        }
        await pause(20);
        left = await nodes.still(left);
      }
    },
  };
}
