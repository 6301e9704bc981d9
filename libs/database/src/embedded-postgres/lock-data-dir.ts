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
 * One owner for each DATA_DIR. A second `sidetrack start` in the same DATA_DIR would share the database unnoticed, and
 * would stop the database while the first still uses it. The lock is a file that names its owner. The lock is stale as
 * soon as the owner's process is gone.
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

/**
 * A claim is held for the time of two file operations. A process that was suspended between them may hold the claim
 * longer.
 */
const CLAIMED_FOR_MS = 1_000;
const LOOK_AGAIN_MS = 20;

/**
 * Puts `mine` at `path` and gives null, or gives the running process that already holds `path`.
 *
 * Only the holder of the claim may replace a stale lock. The claim is a lock of its own, on the stale lock. The holder
 * replaces the lock only if it is still the one that was found stale. Otherwise, of two processes that found the same
 * stale lock, the slower would remove the fresh lock of the faster. The claim is moved over the lock: this one step
 * takes the lock and gives up the claim. A claim whose owner died is taken over like any lock.
 */
async function take(path: string, mine: string, deadline: number): Promise<ProcessIdentity | null> {
  for (;;) {
    if (await wroteIfAbsent(path, mine)) return null;
    const seen = await readTextIfAny(path);
    if (seen === null) {
      // The lock was released since, or the path is a link to nowhere.
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

/** The path of the claim on a lock with this text. */
export function claimOn(path: string, lock: string): string {
  return `${path}.after-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`;
}

/** Written to another file first, then linked: a reader of the file then always reads the whole text. */
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

/** `pid`, when the process began, and a random word, so that two locks of one process differ too. */
async function describeMyself(): Promise<string> {
  const { began } = (await identifyProcess(process.pid)) ?? { began: '' };
  return `${process.pid}\n${began}\n${randomBytes(6).toString('hex')}\n`;
}

function parseOwner(lock: string): ProcessIdentity | null {
  const [pid = '', began = ''] = lock.split('\n');
  return /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), began } : null;
}
