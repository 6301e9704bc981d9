import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { willCleanUp } from '../load/cleanups.js';
import { cloneDatabase } from '../support/clone-database.js';
import { startTestPostgres } from '../support/test-postgres.js';

/** 1,060 measured for tables, keys and indexes; the rest is room for what a rebuild has twice and for the server's journal. */
const BYTES_PER_EVENT = 1_900;
const BYTES_AT_LEAST = 3e9;

export interface Server {
  /** Makes a migrated, empty database. */
  readonly newDatabase: () => Promise<string>;
  /** For what the programs in front of the databases keep and say. */
  readonly folder: string;
}

/** A PostgreSQL with the product's settings and nothing on top: fsync and synchronous_commit are on. */
export async function openServer(): Promise<Server> {
  const postgres = await startTestPostgres({});
  willCleanUp(() => postgres.stop());
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-bench-read-'));
  willCleanUp(() => rm(folder, { recursive: true, force: true }));
  return { newDatabase: async () => (await cloneDatabase(postgres.adminUrl)).url, folder };
}

/** About how much disk so many events need at the most; what is left in the temp folder. */
export async function diskFor(events: number): Promise<{ readonly neededGB: number; readonly freeGB: number }> {
  const { bavail, bsize } = await statfs(tmpdir());
  return { neededGB: (BYTES_AT_LEAST + events * BYTES_PER_EVENT) / 1e9, freeGB: (bavail * bsize) / 1e9 };
}

export interface DatabaseFigures {
  readonly size: string;
  readonly sharedBuffers: string;
}

export async function describeDatabase(url: string): Promise<DatabaseFigures> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<DatabaseFigures>(
      `SELECT pg_size_pretty(pg_database_size(current_database())) AS size,
              current_setting('shared_buffers') AS "sharedBuffers"`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
