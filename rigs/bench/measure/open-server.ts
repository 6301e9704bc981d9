import pg from 'pg';
import { willCleanUp } from '../../load/cleanups.js';
import { readPostmaster } from '../../load/postmaster.js';
import { cloneDatabase } from '../../../test/support/clone-database.js';
import { startTestPostgres } from '../../../test/support/test-postgres.js';

/** The one PostgreSQL that all peers share. */
export interface BenchServer {
  readonly postmasterPid: number;
  /** Whether the kernel gave it huge pages: `on` or `off`. */
  readonly hugePages: string;
  /** Makes a migrated, empty database. */
  readonly newDatabase: () => Promise<string>;
  /** How many bytes of its journal (WAL) the server has written so far. */
  readonly walBytes: () => Promise<number>;
  /** Flushes all dirty pages, so that the next measurement does not pay for earlier work. */
  readonly checkpoint: () => Promise<void>;
}

/**
 * Starts a PostgreSQL with the product's settings and no others: fsync and synchronous_commit are on, as for users.
 *
 * @throws Error when fsync or synchronous_commit is off
 */
export async function openServer(): Promise<BenchServer> {
  const postgres = await startTestPostgres({});
  willCleanUp(() => postgres.stop());
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  const { rows } = await client.query<Record<'fsync' | 'commit' | 'folder' | 'hugePages', string>>(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
            current_setting('data_directory') AS folder, current_setting('huge_pages_status') AS "hugePages"`,
  );
  willCleanUp(() => client.end());
  const { fsync, commit, folder, hugePages } = rows[0]!;
  if (fsync !== 'on' || commit !== 'on') throw new Error(`fsync is ${fsync}, synchronous_commit ${commit}: no bench`);
  const postmaster = await readPostmaster(folder);
  return {
    postmasterPid: postmaster?.pid ?? 0,
    hugePages,
    newDatabase: async () => (await cloneDatabase(postgres.adminUrl)).url,
    walBytes: async () => {
      const answer = await client.query<{ bytes: number }>(
        "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS bytes",
      );
      return answer.rows[0]!.bytes;
    },
    checkpoint: async () => void (await client.query('CHECKPOINT')),
  };
}
