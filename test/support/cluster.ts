import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres, type EmbeddedPostgres } from '@sidetrack/database';
import pg from 'pg';
import { willCleanUp } from '../../rigs/load/cleanups.js';
import { copyClusterTo, removeClusterFiles } from './cluster-template.js';
import {
  killPostmaster,
  readPostmaster,
  signalIfAny,
  startAgain,
  stopAllProcesses,
} from '../../rigs/load/postmaster.js';

export interface ClusterOptions {
  /** PostgreSQL's settings on top of the product's. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another folder for the data, such as the mount point of a small disk. */
  readonly dataDir?: string;
  /** Whether to make the schema and the doors' logins. True by default. */
  readonly isMigrated?: boolean;
}

/** A PostgreSQL server with one migrated database. It can be killed, stopped and started again on the same port. */
export class Cluster {
  #paused: readonly number[] = [];

  private constructor(
    /** The files of this run on disk. They are removed at the end. */
    readonly folder: string,
    readonly postgres: EmbeddedPostgres,
    /** Stops the server for good and removes its files. */
    readonly remove: () => Promise<void>,
  ) {}

  static async start({ settings = {}, dataDir, isMigrated = true }: ClusterOptions = {}): Promise<Cluster> {
    // The prefix of the test databases. The next run finds and removes the databases that a killed run left behind.
    const folder = await mkdtemp(join(tmpdir(), 'sidetrack-test-'));
    // A separate disk has another file system than the template. This is part of the test.
    const isCopied = isMigrated && dataDir === undefined;
    if (isCopied) await copyClusterTo(folder);
    const postgres = await startEmbeddedPostgres({ dataDir: dataDir ?? folder, settings: { ...settings } });
    let cluster: Cluster | null = null;
    const remove = willCleanUp(async () => {
      cluster?.resume();
      await killPostmaster(postgres.dataPath);
      await postgres.stop('immediate');
      await removeClusterFiles(folder, postgres.dataPath);
    });
    try {
      if (isMigrated && !isCopied) await migrate(postgres.url);
      await mkdir(join(folder, 'door'));
      cluster = new Cluster(folder, postgres, remove);
      return cluster;
    } catch (error) {
      await remove();
      throw error;
    }
  }

  get url(): string {
    return this.postgres.url;
  }

  /** `-m immediate`: every connection breaks, and there is no clean shutdown. */
  async kill(): Promise<void> {
    await killPostmaster(this.postgres.dataPath);
  }

  async start(): Promise<void> {
    if ((await readPostmaster(this.postgres.dataPath)) !== null) return;
    await startAgain(this.postgres.dataPath, join(this.folder, 'postgres.log'));
  }

  /** Sends SIGSTOP to the server and each of its processes. Connections stay open, and nothing answers. */
  async pause(): Promise<void> {
    this.#paused = await stopAllProcesses(this.postgres.dataPath);
  }

  resume(): void {
    for (const pid of this.#paused.toReversed()) signalIfAny(pid, 'SIGCONT');
    this.#paused = [];
  }

  /** A separate superuser connection. It may write even while the database is read-only for others. */
  async connect(options: pg.ClientConfig = {}): Promise<pg.Client> {
    const client = new pg.Client({
      ...options,
      connectionString: this.url,
      options: '-c default_transaction_read_only=off',
      connectionTimeoutMillis: 10_000,
    });
    // The fault under test may have broken this connection.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Runs one statement over a separate connection. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}
