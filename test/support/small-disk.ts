import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { willCleanUp } from '../../rigs/load/cleanups.js';

export interface SmallDisk {
  readonly path: string;
  /** Takes up every byte that is free; called again, what has become free since. */
  fill(): Promise<void>;
  free(): Promise<void>;
  unmount(): Promise<void>;
}

const run = promisify(execFile);

/** A filesystem in memory with a limit; null where this user may not mount one. */
export async function mountSmallDisk(mebibytes: number): Promise<SmallDisk | null> {
  const path = await mkdtemp(join(tmpdir(), 'sidetrack-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path]);
  } catch {
    await rmdir(path);
    return null;
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill: () => writeUntilFull(filler),
    free: () => rm(filler, { force: true }),
    // Lazily: a process that is being killed may hold a file for an instant longer.
    unmount: willCleanUp(async () => {
      await run('umount', ['-l', path]);
      await rmdir(path);
    }),
  };
}

async function writeUntilFull(path: string): Promise<void> {
  // To truncate it first would be a moment in which there is room.
  const file = await open(path, 'a');
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const piece = Buffer.alloc(size);
      while (await wrote(() => file.write(piece)));
    }
  } finally {
    await file.close();
  }
}

async function wrote(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
