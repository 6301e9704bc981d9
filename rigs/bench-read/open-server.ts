import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { willCleanUp } from '../load/cleanups.js';
import { cloneDatabase } from '../../test/support/clone-database.js';
import { startTestPostgres } from '../../test/support/test-postgres.js';

export interface Server {
  /** Makes a migrated, empty database. */
  readonly newDatabase: () => Promise<string>;
  /** A folder for the files and logs of the programs in front of the databases. */
  readonly folder: string;
}

/** Starts a PostgreSQL with the product's settings and no others: fsync and synchronous_commit are on. */
export async function openServer(): Promise<Server> {
  const postgres = await startTestPostgres({});
  willCleanUp(() => postgres.stop());
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-bench-read-'));
  willCleanUp(() => rm(folder, { recursive: true, force: true }));
  return { newDatabase: async () => (await cloneDatabase(postgres.adminUrl)).url, folder };
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
