import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { willCleanUp } from './cleanups.js';

export interface FreezableDisk {
  readonly path: string;
  /** Once this resolves, every write and every sync on the disk waits until `thaw`. Nothing fails. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  unmount(): Promise<void>;
}

const run = promisify(execFile);

/**
 * Thaws when the process that froze the disk says so or is gone. Processes that wait for a frozen disk cannot even be
 * killed.
 */
const FREEZE_UNTIL_END_OF_INPUT = 'fsfreeze --freeze "$1" && echo frozen && cat; fsfreeze --unfreeze "$1"';

/** Mounts a filesystem in a file, which the kernel can freeze. Null where this user may not mount one. */
export async function mountFreezableDisk(mebibytes: number): Promise<FreezableDisk | null> {
  const path = await mkdtemp(join(tmpdir(), 'sidetrack-disk-'));
  const image = `${path}.img`;
  try {
    await makeImage(image, mebibytes);
    await run('mount', ['-o', 'loop', image, path]);
  } catch {
    await rm(image, { force: true });
    await rmdir(path);
    return null;
  }
  // The database runs as another user.
  await chmod(path, 0o1777);
  let freezer: ChildProcess | null = null;
  const thaw = async (): Promise<void> => {
    const thawing = freezer;
    if (thawing === null) return;
    freezer = null;
    const ended = once(thawing, 'exit');
    thawing.stdin?.end();
    await ended;
  };
  return {
    path,
    async freeze() {
      freezer = spawn('sh', ['-c', FREEZE_UNTIL_END_OF_INPUT, 'sh', path], { stdio: ['pipe', 'pipe', 'inherit'] });
      await once(freezer.stdout!, 'data');
    },
    thaw,
    // Unmount lazily, because a process that is being killed may hold a file for an instant longer.
    unmount: willCleanUp(async () => {
      await thaw();
      await run('umount', ['-l', path]);
      await rmdir(path);
      await rm(image, { force: true });
    }),
  };
}

async function makeImage(path: string, mebibytes: number): Promise<void> {
  const file = await open(path, 'w');
  await file.truncate(mebibytes * 1024 * 1024);
  await file.close();
  await run('mkfs.ext4', ['-q', '-F', path]);
}
