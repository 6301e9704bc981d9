import pg from 'pg';
import { eventually } from '../../load/eventually.js';
import { residentMiB } from '../../load/process-figures.js';
import type { MeasuredPeer } from '../peers/measured-peers.js';
import { startPeer, type RunningPeer } from '../peers/start-peer.js';
import type { BenchServer } from './open-server.js';

/** A peer that runs, and what it has owned up to so far. */
export interface Contender {
  readonly running: RunningPeer<MeasuredPeer>;
  readonly postmasterPid: number;
  readonly idleMiB: number;
  fastestPerSecond: number;
  /** With how many connections the peer without HTTP is fastest: the limit of the database is its best. */
  directConnections: number;
  acknowledged: number;
  refused: number;
}

/** Starts a peer before a database of its own, on the one server of all. */
export async function startContender(peer: MeasuredPeer, server: BenchServer): Promise<Contender> {
  const running = await startPeer(peer, await server.newDatabase());
  const idleMiB = await residentMiB(running.pid);
  return {
    running,
    postmasterPid: server.postmasterPid,
    idleMiB,
    fastestPerSecond: 0,
    directConnections: 32,
    acknowledged: 0,
    refused: 0,
  };
}

/**
 * Looks for everything that was acknowledged. What was refused may be stored or not.
 *
 * @throws Error with both numbers when a peer has stored less, or more, than it said
 */
export async function requireStored({ running, acknowledged, refused }: Contender): Promise<void> {
  const client = new pg.Client({ connectionString: running.databaseUrl });
  await client.connect();
  try {
    for (const statement of running.peer.counts) {
      let stored = 0;
      // What an outbox still holds is on disk, but it is not in the database yet.
      const isThere = await eventually(
        async () => {
          stored = (await client.query<{ stored: number }>(statement)).rows[0]?.stored ?? 0;
          return stored >= acknowledged;
        },
        { withinMs: 15_000 },
      );
      if (isThere && stored <= acknowledged + refused) continue;
      throw new Error(`${running.peer.name} acknowledged ${acknowledged} callbacks and stored ${stored}: ${statement}`);
    }
  } finally {
    await client.end();
  }
}
