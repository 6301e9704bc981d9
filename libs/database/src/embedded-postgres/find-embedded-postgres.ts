import { lstat, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { databaseUrl, OWN_NAME } from './database-urls.js';
import { answersFor } from './ensure-database.js';
import { readPassword } from './keep-password.js';
import { clusterLink } from './open-cluster.js';
import { identifyPostmaster, readPostmasterFile } from './postmaster-file.js';

export interface RunningPostgres {
  readonly url: string;
  readonly adminUrl: string;
}

/**
 * The embedded PostgreSQL that another process runs in this DATA_DIR, or null. This is for commands that want to ask
 * the database of a running `sidetrack start`: such commands neither own nor stop the server.
 */
export async function findEmbeddedPostgres(dataDir: string): Promise<RunningPostgres | null> {
  const home = resolve(dataDir);
  const dataPath = await realpath(clusterLink(home)).catch(() => null);
  const password = dataPath === null ? null : await readPassword(home);
  const file = dataPath === null ? null : await readPostmasterFile(dataPath);
  if (dataPath === null || password === null || file?.status !== 'ready') return null;
  if ((await identifyPostmaster(file, dataPath)) === null) return null;
  const adminUrl = databaseUrl(file.port, password, 'postgres');
  if (!(await answersFor(adminUrl, dataPath))) return null;
  return { url: databaseUrl(file.port, password, OWN_NAME), adminUrl };
}

/** Whether this DATA_DIR holds an embedded PostgreSQL, running or not. */
export async function hasEmbeddedPostgres(dataDir: string): Promise<boolean> {
  return lstat(clusterLink(resolve(dataDir))).then(
    () => true,
    () => false,
  );
}
