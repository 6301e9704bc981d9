import { join } from 'node:path';
import pg from 'pg';
import { killAllProcesses, readPostmaster, signalIfAny, startAgain, stopAllProcesses } from '../load/postmaster.js';

/** One server of a Citus cluster on this machine, found by asking the cluster. It can be killed and started again. */
export interface CitusNode {
  readonly role: 'coordinator' | 'worker';
  readonly port: number;
  /** The superuser's URL of this node, to the database that the cluster was asked over. */
  readonly url: string;
  /** `kill -9` of every process of the node. Returns when the node is gone. */
  kill(): Promise<void>;
  /** Starts the node on the port that it had. Returns when it takes connections. */
  start(): Promise<void>;
  /** SIGSTOP to every process of the node. Gives the way to let them go on. */
  pause(): Promise<() => void>;
}

const NODES = `
  SELECT nodeport AS port, groupid = 0 AS is_coordinator FROM pg_dist_node WHERE isactive ORDER BY groupid`;

/** The nodes of a cluster: the coordinator, then its workers. All have to be up when they are looked for. */
export async function findCitusNodes(coordinatorUrl: string): Promise<CitusNode[]> {
  const rows = await ask<{ port: number; is_coordinator: boolean }>(coordinatorUrl, NODES);
  return Promise.all(
    rows.map(async ({ port, is_coordinator: isCoordinator }) => {
      const url = Object.assign(new URL(coordinatorUrl), { port: String(port) }).href;
      const [row] = await ask<{ data_directory: string }>(url, 'SHOW data_directory');
      const dataPath = row!.data_directory;
      return {
        role: isCoordinator ? ('coordinator' as const) : ('worker' as const),
        port,
        url,
        kill: () => killAllProcesses(dataPath),
        pause: async () => {
          const pids = await stopAllProcesses(dataPath);
          return () => {
            for (const pid of pids.toReversed()) signalIfAny(pid, 'SIGCONT');
          };
        },
        start: async () => {
          if ((await readPostmaster(dataPath)) === null) await startAgain(dataPath, join(dataPath, '..', 'log'));
        },
      };
    }),
  );
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
