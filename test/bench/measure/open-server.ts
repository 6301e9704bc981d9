import pg from 'pg';
import { willCleanUp } from '../../load/cleanups.js';
import { readPostmaster } from '../../load/postmaster.js';
import { cloneDatabase } from '../../support/clone-database.js';
import { startTestPostgres } from '../../support/test-postgres.js';

/** The one PostgreSQL of all peers. */
export interface BenchServer {
  readonly postmasterPid: number;
  /** Makes a migrated, empty database. */
  readonly newDatabase: () => Promise<string>;
}

/**
 * A PostgreSQL with the product's settings and nothing on top: fsync and synchronous_commit are on, as for users.
 *
 * @throws Error when they are not
 */
export async function openServer(): Promise<BenchServer> {
  const postgres = await startTestPostgres({});
  willCleanUp(() => postgres.stop());
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  const { rows } = await client.query<Record<'fsync' | 'commit' | 'folder', string>>(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
            current_setting('data_directory') AS folder`,
  );
  await client.end();
  const { fsync, commit, folder } = rows[0]!;
  if (fsync !== 'on' || commit !== 'on') throw new Error(`fsync is ${fsync}, synchronous_commit ${commit}: no bench`);
  const postmaster = await readPostmaster(folder);
  return {
    postmasterPid: postmaster?.pid ?? 0,
    newDatabase: async () => (await cloneDatabase(postgres.adminUrl)).url,
  };
}
