import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@sidetrack/database';
import { Client } from 'pg';
import { copyClusterTo, removeClusterFiles } from './cluster-template.js';

export const TEMPLATE_DATABASE = 'sidetrack_template';

export interface TestPostgres {
  /** Database `postgres` of the server, as its superuser. */
  readonly adminUrl: string;
  /** Its folder, which goes when it is stopped. */
  readonly dataDir: string;
  /** Stops the server and removes everything it kept. */
  stop(): Promise<void>;
}

const PREFIX = 'sidetrack-test-';

/**
 * A PostgreSQL of its own for tests and benches, with a migrated database to clone.
 * Outside vitest call it directly; within, global-setup.ts does.
 */
export async function startTestPostgres(settings: Record<string, string> = testSettings): Promise<TestPostgres> {
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  await copyClusterTo(dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const stop = async (): Promise<void> => {
    await postgres.stop('immediate');
    await removeClusterFiles(dataDir, postgres.dataPath);
  };
  try {
    await makeTemplate(postgres.adminUrl);
    return { adminUrl: postgres.adminUrl, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Without fsync a test database is as true as any, as long as the machine stays up: a process that is killed, ours or
 * PostgreSQL's, loses nothing of what the kernel has. Only power cuts are not tested here; a bench passes `{}`. Each
 * database that is dropped has all buffers looked through, so there are few.
 */
const testSettings: Record<string, string> = {
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_wal_size: '256MB',
};

async function makeTemplate(adminUrl: string): Promise<void> {
  await execute(adminUrl, `CREATE DATABASE ${TEMPLATE_DATABASE} TEMPLATE sidetrack`);
  // Whoever is connected to a template stands in the way of cloning it, so nobody may.
  await execute(adminUrl, `ALTER DATABASE ${TEMPLATE_DATABASE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}

export async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What a run that was killed left in the temp folder: its server goes on running until somebody ends it. */
async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const dataDir of names.map((name) => join(tmpdir(), name))) {
    const owner = await readFile(join(dataDir, 'sidetrack.pid'), 'utf8').catch(() => '');
    if (owner === '' || isAlive(Number.parseInt(owner, 10))) continue;
    // Taken over, then ended: the one way to end it that knows whose it is. Another run may be doing the same.
    const left = await startEmbeddedPostgres({ dataDir }).catch(() => null);
    if (left === null) continue;
    await left.stop('immediate');
    await removeClusterFiles(dataDir, left.dataPath);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
