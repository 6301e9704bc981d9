import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@sidetrack/database';
import pg from 'pg';
import { CITUS_SET_UP } from '../../../test/support/sharded-database.js';
import type { FaultedDatabase } from '../../faults/faulted-database.js';
import { willCleanUp } from '../../load/cleanups.js';
import { findCitusNodes, type CitusNode } from '../citus-node.js';
import { startCitusCluster } from '../start-cluster.js';

/** A Citus cluster of its own for one run of faults, as `sidetrack migrate` leaves it. */
export class FaultedCitus implements FaultedDatabase {
  #goOn: (() => void) | null = null;

  private constructor(
    readonly url: string,
    readonly folder: string,
    private readonly nodes: readonly CitusNode[],
    readonly remove: () => Promise<void>,
  ) {}

  /** @param programs the folder of an installed PostgreSQL that has Citus */
  static async open(programs: string, settings: Readonly<Record<string, string>> = {}): Promise<FaultedCitus> {
    const folder = await mkdtemp(join(tmpdir(), 'sidetrack-faulted-citus-'));
    const cluster = await startCitusCluster(programs, { settings });
    let opened: FaultedCitus | null = null;
    const remove = willCleanUp(async () => {
      opened?.resume();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    });
    await mkdir(join(folder, 'door'));
    await migrate(cluster.url, undefined, undefined, undefined, CITUS_SET_UP);
    opened = new FaultedCitus(cluster.url, folder, await findCitusNodes(cluster.url), remove);
    return opened;
  }

  get workers(): readonly CitusNode[] {
    return this.nodes.filter(({ role }) => role === 'worker');
  }

  kill(): Promise<void> {
    return this.#coordinator.kill();
  }

  async start(): Promise<void> {
    for (const node of this.nodes) await node.start();
  }

  async pause(): Promise<void> {
    this.#goOn = await this.#coordinator.pause();
  }

  resume(): void {
    this.#goOn?.();
    this.#goOn = null;
  }

  async connect(options: pg.ClientConfig = {}): Promise<pg.Client> {
    const client = new pg.Client({ ...options, connectionString: this.url, connectionTimeoutMillis: 10_000 });
    // The fault under test may have broken this connection.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  get #coordinator(): CitusNode {
    const found = this.nodes.find(({ role }) => role === 'coordinator');
    if (found === undefined) throw new Error('the cluster has no coordinator');
    return found;
  }
}
