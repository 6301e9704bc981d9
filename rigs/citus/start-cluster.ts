import pg from 'pg';
import { startInstalledPostgres, type InstalledPostgres } from '../../test/support/installed-postgres.js';
import { willCleanUp } from '../load/cleanups.js';

const SUPERUSER = 'postgres';
const HOST = '127.0.0.1';

/**
 * What Citus asks of each server, and room for the connections: the coordinator opens one to each worker for each
 * transaction that is under way. Each database of tests has a maintenance process of Citus on each node.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_preload_libraries: 'citus',
  max_prepared_transactions: '700',
  max_connections: '700',
  max_worker_processes: '100',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  'citus.enable_statistics_collection': 'off',
};

export interface ClusterWishes {
  /** 2 by default. */
  readonly workers?: number;
  /** PostgreSQL's settings on every node, on top of what Citus needs. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A coordinator and its workers, each a PostgreSQL server of its own on a free port at 127.0.0.1. */
export interface CitusCluster {
  /** Database `postgres` of the coordinator, as the superuser. The extension is there and the workers are registered. */
  readonly url: string;
  /** Stops every node for good and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts a Citus cluster from the programs of an installed PostgreSQL that has the extension. The nodes trust every
 * connection from this machine, because they log in at each other without a password.
 */
export async function startCitusCluster(
  programs: string,
  { workers = 2, settings = {} }: ClusterWishes = {},
): Promise<CitusCluster> {
  const nodes: InstalledPostgres[] = [];
  const stop = willCleanUp(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });
  try {
    const all = { settings: { ...SETTINGS, ...settings }, auth: 'trust' } as const;
    // One after the other: two that start at once may choose the same free port.
    for (let count = 0; count <= workers; count += 1) {
      nodes.push(await startInstalledPostgres(programs, SUPERUSER, all));
    }
    const urls = nodes.map(({ adminUrl }) => adminUrl);
    await joinNodes(urls);
    return { url: urls[0]!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Makes the database that all these URLs name a database of Citus: the extension on every node, then the nodes told to
 * the coordinator, which is the first.
 */
export async function joinNodes(urls: readonly string[]): Promise<void> {
  for (const url of urls) await run(url, 'CREATE EXTENSION citus');
  const [coordinator = '', ...workers] = urls;
  await run(coordinator, `SELECT citus_set_coordinator_host('${HOST}', ${portOf(coordinator)})`);
  for (const worker of workers) await run(coordinator, `SELECT citus_add_node('${HOST}', ${portOf(worker)})`);
}

const portOf = (url: string): number => Number(new URL(url).port);

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
