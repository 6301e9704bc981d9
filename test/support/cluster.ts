import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres, type EmbeddedPostgres } from '@sidetrack/database';
import pg from 'pg';
import { willCleanUp } from '../../rigs/load/cleanups.js';
import { copyClusterTo, removeClusterFiles } from './cluster-template.js';
import { killPostmaster, readPostmaster, startAgain } from '../../rigs/load/postmaster.js';

export interface ClusterOptions {
  /** PostgreSQL's settings on top of the product's. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A folder for the data other than one of its own, such as the mount point of a small disk. */
  readonly dataDir?: string;
  /** Whether the schema and the doors' logins are made: they are, unless somebody else is to do it. */
  readonly isMigrated?: boolean;
}

/** A PostgreSQL with one migrated database that may be killed, stopped and started again on the same port. */
export class Cluster {
  #paused: readonly number[] = [];
  #watcher: pg.Client | null = null;

  private constructor(
    /** Everything of this run on disk; removed at the end. */
    readonly folder: string,
    readonly postgres: EmbeddedPostgres,
    /** Stops the server for good and removes its files. */
    readonly remove: () => Promise<void>,
  ) {}

  static async start({ settings = {}, dataDir, isMigrated = true }: ClusterOptions = {}): Promise<Cluster> {
    // The prefix of the test databases: what a run that was killed leaves behind is found and ended by the next.
    const folder = await mkdtemp(join(tmpdir(), 'sidetrack-test-'));
    // A disk of its own has another file system than the template's, which is part of what is tried.
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

  /** `-m immediate`: every connection breaks, nothing is written down in good order. */
  async kill(): Promise<void> {
    await killPostmaster(this.postgres.dataPath);
  }

  async start(): Promise<void> {
    if ((await readPostmaster(this.postgres.dataPath)) !== null) return;
    await startAgain(this.postgres.dataPath, join(this.folder, 'postgres.log'));
  }

  /** SIGSTOP for the server and each of its processes: connections stay open, and nothing answers. */
  async pause(): Promise<void> {
    const client = await this.connect();
    const { pid = 0 } = (await readPostmaster(this.postgres.dataPath)) ?? {};
    // The server first, so that it starts no process that this list would lack.
    process.kill(pid, 'SIGSTOP');
    const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid IS NOT NULL');
    this.#paused = [pid, ...rows.map((row) => row.pid)];
    for (const stopped of this.#paused) signalIfAny(stopped, 'SIGSTOP');
    this.#watcher = client;
  }

  resume(): void {
    for (const pid of this.#paused.toReversed()) signalIfAny(pid, 'SIGCONT');
    this.#paused = [];
    void this.#watcher?.end().catch(() => undefined);
    this.#watcher = null;
  }

  /** A superuser's connection of its own; it may write even while the database is read-only for others. */
  async connect(options: pg.ClientConfig = {}): Promise<pg.Client> {
    const client = new pg.Client({
      ...options,
      connectionString: this.url,
      options: '-c default_transaction_read_only=off',
      connectionTimeoutMillis: 10_000,
    });
    // It may be broken by the very fault that it is there for.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Runs one statement over a connection of its own. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}

function signalIfAny(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
