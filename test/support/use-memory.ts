import { readFileSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const FOLDER = '/dev/shm';
/** A whole run leaves about 2.5 GB there until it ends: 150 databases of 11 MB each, and a few servers. */
const BYTES_AT_LEAST = 8e9;

/**
 * Makes a folder in memory the temp folder of this process and of all that it starts, where the machine has one with
 * room. A run makes tens of thousands of small files, and on a disk that is a fifth of all that it computes: ext4 looks
 * longer for a free inode the more of them have just been deleted. A killed process loses there as little as on a disk.
 *
 * A `TMPDIR` that is already set stays, so `TMPDIR=/tmp npm test` runs on the disk.
 */
export function useMemory(): void {
  if (process.env['TMPDIR'] !== undefined || !hasRoom()) return;
  // What is worth keeping from one run to the next stays on the disk.
  process.env['KEPT_TMPDIR'] = tmpdir();
  process.env['TMPDIR'] = FOLDER;
}

/** In a container the folder is often small, and often no program may be started from it. */
function hasRoom(): boolean {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(freemem(), limit - process.memoryUsage.rss()) : freemem();
  if (memory < BYTES_AT_LEAST) return false;
  try {
    const { bavail, bsize } = statfsSync(FOLDER);
    const [, options = 'noexec'] = /^\S+ \/dev\/shm tmpfs (\S+)/m.exec(readFileSync('/proc/mounts', 'utf8')) ?? [];
    return bavail * bsize >= BYTES_AT_LEAST && options.split(',').includes('rw') && !options.includes('noexec');
  } catch {
    return false;
  }
}
