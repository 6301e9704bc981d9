import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { inject } from 'vitest';
import { asDoor } from './as-door.js';
import { execute, TEMPLATE_DATABASE } from './test-postgres.js';

export interface ClonedDatabase {
  /** The owner's URL. The owner may do anything. */
  readonly url: string;
  /** The URLs of the doors' logins. */
  readonly ingestUrl: string;
  readonly apiUrl: string;
  /**
   * Closes all open connections. The database is removed together with its server: dropping the hundreds of files of a
   * database makes creating the next one slow, because ext4 does not reuse a freed inode for some seconds.
   */
  close(): Promise<void>;
  /** Closes all open connections, and drops the database at once. */
  drop(): Promise<void>;
}

/** A migrated, empty database that no other test uses. */
export async function cloneDatabase(adminUrl: string = inject('postgresAdminUrl')): Promise<ClonedDatabase> {
  const name = `sidetrack_test_${randomBytes(8).toString('hex')}`;
  // By its files: page by page, as is the default, takes the server twice the time.
  await executePatiently(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} STRATEGY file_copy`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    ingestUrl: await asDoor(url.href, 'ingest'),
    apiUrl: await asDoor(url.href, 'api'),
    close: () => execute(adminUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`),
    drop: () => execute(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

const OBJECT_IN_USE = '55006';

/** Only autovacuum can connect to the template. Autovacuum may take up to five seconds to leave. */
async function executePatiently(url: string, statement: string, attempts = 5): Promise<void> {
  try {
    await execute(url, statement);
  } catch (error) {
    const isInUse = error instanceof DatabaseError && error.code === OBJECT_IN_USE;
    if (!isInUse || attempts <= 1) throw error;
    await sleep(200);
    await executePatiently(url, statement, attempts - 1);
  }
}
