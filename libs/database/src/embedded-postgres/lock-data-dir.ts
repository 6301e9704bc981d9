import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { readTextIfAny } from './file-kinds.js';
import { identifyProcess, isStillRunning, type ProcessIdentity } from './process-identity.js';

export interface DataDirLock {
  /** Throws when the lock has become somebody else's. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/**
 * One owner for each DATA_DIR: a second `sidetrack start` there would share the database unasked, and stop it under
 * the first one's feet. The lock is a file that names its owner; it is stale as soon as that process is gone.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const path = join(dataDir, 'sidetrack.pid');
  const mine = await describeMyself();
  // Written aside, then linked: whoever reads the lock reads all of it.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, mine, { mode: 0o644 });
  try {
    while (!(await linked(draft, path))) await removeIfStale(path, dataDir);
  } finally {
    await rm(draft, { force: true });
  }
  return {
    assertHeld: async () => {
      const held = await readOncePutBack(path);
      if (held !== mine) throw inUse(dataDir, parseOwner(held ?? '')?.pid);
    },
    release: async () => {
      if ((await readTextIfAny(path)) === mine) await rm(path, { force: true });
    },
  };
}

const LOOK_AGAIN_MS = 20;
const LOOKS = 50;

/** The lock; one that is gone may be in the hand of a start that took it for stale (`removeIfStale`) and puts it back. */
async function readOncePutBack(path: string): Promise<string | null> {
  for (let looks = 1; looks < LOOKS; looks += 1) {
    const held = await readTextIfAny(path);
    if (held !== null) return held;
    await sleep(LOOK_AGAIN_MS);
  }
  return readTextIfAny(path);
}

/** `pid`, when it began, and a word of its own, so that two locks of one process differ too. */
async function describeMyself(): Promise<string> {
  const { began } = (await identifyProcess(process.pid)) ?? { began: '' };
  return `${process.pid}\n${began}\n${randomBytes(6).toString('hex')}\n`;
}

export function parseOwner(lock: string): ProcessIdentity | null {
  const [pid = '', began = ''] = lock.split('\n');
  return /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), began } : null;
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Renamed, then looked at again: of two processes that find the same stale lock, the slower one may hold the faster
 * one's fresh lock in its hand, and puts it back. (Should a third have come in that instant, `assertHeld` tells.)
 */
async function removeIfStale(path: string, dataDir: string): Promise<void> {
  const seen = await readTextIfAny(path);
  if (seen === null) return;
  const owner = parseOwner(seen);
  if (owner !== null && (await isStillRunning(owner))) throw inUse(dataDir, owner.pid);
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== seen) await linked(aside, path);
  await rm(aside, { force: true });
}

function inUse(dataDir: string, pid: number | undefined): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `DATA_DIR ${dataDir} is in use by process ${pid ?? 'unknown'}: stop that one first, or set another DATA_DIR`,
  );
}
