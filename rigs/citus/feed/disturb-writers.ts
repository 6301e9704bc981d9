import { setTimeout as sleep } from 'node:timers/promises';
import { findDoorUrl } from '@sidetrack/database';
import pg from 'pg';
import type { CitusNode } from '../citus-node.js';

/** What was done to the writers, by how often. */
export interface Disturbances {
  terminated: number;
  workersKilled: number;
  coordinatorsKilled: number;
}

const EVERY_MS = 300;
const AWAY_MS = 1_500;
/** Every so many disturbances a worker is killed, and after as many again the coordinator; the others terminate a writer. */
const KILLS_EVERY = 15;

const TERMINATE_ONE = `
  SELECT pg_terminate_backend(pid) AS ended
    FROM pg_stat_activity
   WHERE usename = $1 AND datname = current_database() AND state <> 'idle'
   ORDER BY random() LIMIT 1`;

/** Terminates backends that are at work for the ingest door and kills nodes, one after the other, until the signal. */
export async function disturbWriters(nodes: readonly CitusNode[], over: AbortSignal): Promise<Disturbances> {
  const done: Disturbances = { terminated: 0, workersKilled: 0, coordinatorsKilled: 0 };
  const [coordinator, ...workers] = nodes;
  const user = new URL(await findDoorUrl(coordinator!.url, 'ingest')).username;
  for (let turn = 1; !over.aborted; turn += 1) {
    await sleep(EVERY_MS);
    if (turn % KILLS_EVERY !== 0) {
      // Also the backends on the workers, which go on with a commit that the coordinator has lost.
      done.terminated += await terminateOne(nodes[turn % nodes.length]!.url, decodeURIComponent(user));
      continue;
    }
    const kills = done.workersKilled + done.coordinatorsKilled;
    const node = kills % 2 === 0 ? workers[(kills / 2) % workers.length]! : coordinator!;
    await node.kill();
    if (node === coordinator) done.coordinatorsKilled += 1;
    else done.workersKilled += 1;
    await sleep(AWAY_MS);
    await node.start();
  }
  return done;
}

async function terminateOne(url: string, user: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(TERMINATE_ONE, [user])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
