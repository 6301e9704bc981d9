import { chown, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWN_NAME } from './database-urls.js';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import type { Binaries } from './find-binaries.js';
import { canUser, runProgram, type SystemUser } from './run-program.js';
import { lastWords } from './server-log.js';

export interface NewCluster {
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  readonly password: string;
  /** False only for clusters that need not survive a crash of the machine. */
  readonly syncs: boolean;
}

const DRAFT_PREFIX = 'postgres.new-';

/** Whether a folder of this name was left behind by an interrupted start. */
export const isDraft = (name: string): boolean => name.startsWith(DRAFT_PREFIX);

/**
 * Makes the cluster `parent/postgres`, or gives null when PostgreSQL's user cannot work in `parent`. The cluster is
 * made under another name and renamed when it is complete, so an interrupted start leaves no half cluster under the
 * real name.
 */
export async function initialiseCluster(parent: string, plan: NewCluster): Promise<string | null> {
  const draft = await mkdtemp(join(parent, DRAFT_PREFIX));
  try {
    if (plan.user !== null) await chown(draft, plan.user.uid, plan.user.gid);
    if (plan.user !== null && !(await canUser(plan.user, '-w', draft))) return null;
    await runInitdb(draft, plan);
    const cluster = join(parent, 'postgres');
    await rename(join(draft, 'cluster'), cluster);
    if (plan.syncs) await syncFolder(parent);
    return cluster;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb(draft: string, { binaries, user, password, syncs }: NewCluster): Promise<void> {
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) await chown(passwordFile, user.uid, user.gid);
  const args = [
    `--pgdata=${join(draft, 'cluster')}`,
    `--username=${OWN_NAME}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--locale=C',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...(syncs ? [] : ['--no-sync']),
  ];
  try {
    const { code, output } = await runProgram(binaries.initdb, args, user);
    if (code === 0) return;
    throw new EmbeddedPostgresError(
      `PostgreSQL could not make a database in ${draft} (initdb ended with ${code ?? 'a signal'}): ${lastWords(output)}; see to that, or set DATABASE_URL`,
      { logTail: output.split('\n').slice(-20).join('\n') },
    );
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(`initdb could not be started: ${reasonOf(error)}; set DATABASE_URL`, {
      cause: error,
    });
  }
}

/** The rename is durable only when the folder that holds the name is durable too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}
