import pg from 'pg';
import { eventually } from '../../../test/support/eventually.js';
import { residentMiB } from '../../../test/support/process-figures.js';
import type { MeasuredPeer } from '../peers/measured-peers.js';
import { startPeer, type RunningPeer } from '../../load/start-peer.js';
import type { BenchServer } from './open-server.js';

/** A peer that runs, and what it has owned up to so far. */
export interface Contender {
  readonly running: RunningPeer<MeasuredPeer>;
  /** The same again, before the same database. */
  readonly others: readonly RunningPeer<MeasuredPeer>[];
  readonly postmasterPid: number;
  readonly idleMiB: number;
  /** What each of the peer's counts gave before it was sent anything. */
  readonly storedBefore: readonly number[];
  fastestPerSecond: number;
  /** With how many connections the peer without HTTP is fastest: the limit of the database is its best. */
  directConnections: number;
  acknowledged: number;
  refused: number;
}

export interface ContenderOptions {
  /** Where something is stored already; else a database of its own is made for it. */
  readonly databaseUrl?: string;
  readonly processes?: number;
}

/** Starts a peer before a database, on the one server of all. */
export async function startContender(
  peer: MeasuredPeer,
  server: BenchServer,
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

/** All processes of it. */
export function processesOf({ running, others }: Contender): readonly RunningPeer<MeasuredPeer>[] {
  return [running, ...others];
}

export async function stopContender(contender: Contender): Promise<void> {
  for (const running of processesOf(contender)) await running.stop();
}

/**
 * Looks for everything that was acknowledged. What was refused may be stored or not.
 *
 * @throws Error with both numbers when a peer has stored less, or more, than it said
 */
export async function requireStored({ running, storedBefore, acknowledged, refused }: Contender): Promise<void> {
  let stored: number[] = [];
  // What an outbox still holds is on disk, but it is not in the database yet.
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
