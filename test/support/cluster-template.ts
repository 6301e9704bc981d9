import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { clusterLink, migrate, startEmbeddedPostgres } from '@sidetrack/database';

/** A migrated cluster without a running server. */
interface ClusterTemplate {
  readonly dataDir: string;
  readonly dataPath: string;
}

/** Where the process that made the template says where it is, for the processes that it starts. */
const TEMPLATE_VARIABLE = 'SIDETRACK_TEST_CLUSTER';

/** Where the workers of a run keep the one template that they share: a path that global-setup.ts chose. */
export const SHARED_TEMPLATE = 'CLUSTER_TEMPLATE';

let template: Promise<ClusterTemplate> | null = null;

/**
 * Copies one migrated cluster into a folder that will be a DATA_DIR. Making a new cluster takes ten times as long, so
 * one is made for this process and all that it starts.
 */
export async function copyClusterTo(dataDir: string): Promise<void> {
  const original = await (template ??= findTemplate());
  await copyFile(join(original.dataDir, 'postgres.password'), join(dataDir, 'postgres.password'));
  if (dirname(original.dataPath) === original.dataDir) return copyFolder(original.dataPath, clusterLink(dataDir));
  const outside = await mkdtemp(join(dirname(dirname(original.dataPath)), 'data-'));
  await chmod(outside, 0o711);
  await copyFolder(original.dataPath, clusterLink(outside));
  await symlink(clusterLink(outside), clusterLink(dataDir));
}

/** When root runs the tests and the temp folder is closed to others, the data is in a separate folder. */
export async function removeClusterFiles(dataDir: string, dataPath: string): Promise<void> {
  for (const path of clusterFiles(dataDir, dataPath)) await rm(path, { recursive: true, force: true });
}

function clusterFiles(dataDir: string, dataPath: string): string[] {
  return [dataPath, ...(dirname(dataPath).includes('/data-') ? [dirname(dataPath)] : []), dataDir];
}

async function findTemplate(): Promise<ClusterTemplate> {
  const made = process.env[TEMPLATE_VARIABLE];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below, by the process that started this one
  if (made !== undefined) return JSON.parse(made) as ClusterTemplate;
  const own = await makeTemplate();
  process.env[TEMPLATE_VARIABLE] = JSON.stringify(own);
  return own;
}

async function makeTemplate(): Promise<ClusterTemplate> {
  const sharedDir = process.env[SHARED_TEMPLATE] ?? null;
  if (sharedDir !== null && existsSync(sharedDir)) return { dataDir: sharedDir, dataPath: clusterLink(sharedDir) };
  const dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off', shared_buffers: '16MB' } });
  const { dataPath } = postgres;
  await migrate(postgres.url);
  await postgres.stop();
  if (sharedDir !== null && dirname(dataPath) === dataDir) return share(dataDir, sharedDir);
  // No copy knows that it is the last, so this runs at exit. An exit handler cannot wait.
  process.once('exit', () => {
    for (const path of clusterFiles(dataDir, dataPath)) rmSync(path, { recursive: true, force: true });
  });
  return { dataDir, dataPath };
}

async function share(dataDir: string, sharedDir: string): Promise<ClusterTemplate> {
  await rename(dataDir, sharedDir).catch(async (error: unknown) => {
    // Another worker came first.
    if (!existsSync(sharedDir)) throw error;
    await rm(dataDir, { recursive: true });
  });
  return { dataDir: sharedDir, dataPath: clusterLink(sharedDir) };
}

/** Copies the owner as well: PostgreSQL refuses a folder of another owner. */
async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to]);
}
