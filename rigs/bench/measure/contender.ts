import pg from 'pg';
import { eventually } from '../../../test/support/eventually.js';
import { residentMiB } from '../../../test/support/process-figures.js';
import type { MeasuredPeer } from '../peers/measured-peers.js';
import { startPeer, type RunningPeer } from '../../load/start-peer.js';
import type { BenchServer } from './open-server.js';

/** A peer that runs, and what it has acknowledged and refused so far. */
export interface Contender {
  readonly running: RunningPeer<MeasuredPeer>;
  /** More processes of the same peer, on the same database. */
  readonly others: readonly RunningPeer<MeasuredPeer>[];
  readonly postmasterPid: number;
  readonly idleMiB: number;
  /** What each of the peer's counts gave before the peer was sent anything. */
  readonly storedBefore: readonly number[];
  fastestPerSecond: number;
  /** The number of connections with which the peer without HTTP is fastest. Its best is the limit of the database. */
  directConnections: number;
  acknowledged: number;
  refused: number;
}

export interface ContenderOptions {
  /** A database in which something is stored already. Without it the peer gets a new database. */
  readonly databaseUrl?: string;
  readonly processes?: number;
}

/** Starts a peer on a database of the server that all peers share. */
export async function startContender(
  peer: MeasuredPeer,
  server: Pick<BenchServer, 'newDatabase' | 'postmasterPid'>,
  { databaseUrl, processes = 1 }: ContenderOptions = {},
): Promise<Contender> {
  const url = databaseUrl ?? (await server.newDatabase());
  const running = await startPeer(peer, url);
  const others: RunningPeer<MeasuredPeer>[] = [];
  while (others.length + 1 < processes) others.push(await startPeer(peer, url));
  const idleMiB = await residentMiB(running.pid);
  return {
    running,
    others,
    storedBefore: await countStored(running),
    postmasterPid: server.postmasterPid,
    idleMiB,
    fastestPerSecond: 0,
    directConnections: 32,
    acknowledged: 0,
    refused: 0,
  };
}

/** All processes of a contender. */
export function processesOf({ running, others }: Contender): readonly RunningPeer<MeasuredPeer>[] {
  return [running, ...others];
}

export async function stopContender(contender: Contender): Promise<void> {
  for (const running of processesOf(contender)) await running.stop();
}

/**
 * Checks that everything that was acknowledged is stored. A refused callback may be stored or not.
 *
 * @throws Error with both numbers when a peer has stored less, or more, than it said
 */
export async function requireStored({ running, storedBefore, acknowledged, refused }: Contender): Promise<void> {
  let stored: number[] = [];
  // Callbacks in an outbox are on disk, but not in the database yet, so wait for them.
  const areThere = await eventually(
    async () => {
      stored = (await countStored(running)).map((count, place) => count - storedBefore[place]!);
      return stored.every((count) => count >= acknowledged);
    },
    { withinMs: 15_000 },
  );
  if (areThere && stored.every((count) => count <= acknowledged + refused)) return;
  const { name, counts } = running.peer;
  throw new Error(
    `${name} acknowledged ${acknowledged} callbacks and stored ${stored.join(', ')}: ${counts.join('; ')}`,
  );
}

async function countStored({ peer, databaseUrl }: RunningPeer<MeasuredPeer>): Promise<number[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const counted: number[] = [];
    for (const statement of peer.counts) {
      counted.push((await client.query<{ stored: number }>(statement)).rows[0]?.stored ?? 0);
    }
    return counted;
  } finally {
    await client.end();
  }
}
