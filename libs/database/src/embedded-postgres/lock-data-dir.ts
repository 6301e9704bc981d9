import { createHash, randomBytes } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { readTextIfAny } from './file-kinds.js';
import { identifyProcess, isStillRunning, type ProcessIdentity } from './process-identity.js';

export interface DataDirLock {
  release(): Promise<void>;
}

/**
 * One owner for each DATA_DIR: a second `sidetrack start` there would share the database unasked, and stop it under
 * the first one's feet. The lock is a file that names its owner; it is stale as soon as that process is gone.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const path = join(dataDir, 'sidetrack.pid');
  const mine = await describeMyself();
  const owner = await take(path, mine, Date.now() + CLAIMED_FOR_MS);
  if (owner !== null) {
    throw new EmbeddedPostgresError(
      `DATA_DIR ${dataDir} is in use by process ${owner.pid}: stop that one first, or set another DATA_DIR`,
    );
  }
  return {
    release: async () => {
      if ((await readTextIfAny(path)) === mine) await rm(path, { force: true });
    },
  };
}

/** A claim is held for the time of two file operations; a process that was stopped in between may hold it longer. */
const CLAIMED_FOR_MS = 1_000;
const LOOK_AGAIN_MS = 20;

/**
 * Puts `mine` at `path` and gives null, or gives the running process that stands there.
 *
 * A stale lock may be replaced only by who holds the claim on it, a lock of its own, and only if it still is the one
 * that was found stale: else, of two that found the same one, the slower would take the faster one's fresh lock away.
 * The claim is moved over the lock, which takes the one and gives up the other in a single step. A claim whose owner
 * died with it is taken over like any lock.
 */
async function take(path: string, mine: string, deadline: number): Promise<ProcessIdentity | null> {
  for (;;) {
    if (await wroteIfAbsent(path, mine)) return null;
    const seen = await readTextIfAny(path);
    if (seen === null) {
      // Released since, or a link to nowhere.
      if (Date.now() > deadline) throw new EmbeddedPostgresError(`${path} can be neither written nor read: remove it`);
      await sleep(LOOK_AGAIN_MS);
      continue;
    }
    const owner = parseOwner(seen);
    if (owner !== null && (await isStillRunning(owner))) return owner;
    const claim = claimOn(path, seen);
    const rival = await take(claim, mine, deadline);
    if (rival !== null) {
      if (Date.now() > deadline) return rival;
      await sleep(LOOK_AGAIN_MS);
    } else if ((await readTextIfAny(path)) === seen) {
      await rename(claim, path);
      return null;
    } else {
      await rm(claim, { force: true });
    }
  }
}

/** Where the claim on a lock with this text stands. */
export function claimOn(path: string, lock: string): string {
  return `${path}.after-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`;
}

/** Written aside, then linked: whoever reads the file reads all of it. */
async function wroteIfAbsent(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { mode: 0o644 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** `pid`, when it began, and a word of its own, so that two locks of one process differ too. */
async function describeMyself(): Promise<string> {
  const { began } = (await identifyProcess(process.pid)) ?? { began: '' };
  return `${process.pid}\n${began}\n${randomBytes(6).toString('hex')}\n`;
}

function parseOwner(lock: string): ProcessIdentity | null {
  const [pid = '', began = ''] = lock.split('\n');
  return /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), began } : null;
}
