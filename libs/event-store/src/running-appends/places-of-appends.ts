import { readShards } from '@sidetrack/database';
import type { Pool } from 'pg';
import { appendsOfNodes } from './appends-of-nodes.js';
import type { RunningAppends } from './running-appends.js';
import { barrierHolders, tableLockHolders } from './table-lock-holders.js';

export interface PlacesOfAppends {
  /** In the order in which they have to be looked at: what is gone at one may still be at the next. */
  readonly places: readonly RunningAppends[];
  /** Whether a crash can take drawn positions back although their events are stored. */
  readonly fallsBack: boolean;
}

/**
 * Where running appends have to be looked for. On plain PostgreSQL the locks of the table tell all. On Citus an append
 * begins at the coordinator and ends on a node.
 */
export async function placesOfAppends(pool: Pool, hasCitus: boolean): Promise<PlacesOfAppends> {
  const isSharded = hasCitus && (await readShards(pool)) !== null;
  return isSharded
    ? { places: [barrierHolders(pool), appendsOfNodes(pool)], fallsBack: true }
    : { places: [tableLockHolders(pool)], fallsBack: false };
}
