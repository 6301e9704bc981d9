import { statfsSync } from 'node:fs';

const MIB = 1_024 * 1_024;
/** PostgreSQL's own default. */
const LEAST_MIB = 1_024;
/** Four GB of WAL were replayed within a minute after a crash. */
const MOST_MIB = 8_192;

/**
 * How large the server's WAL may grow before a checkpoint: an eighth of the room on the disk, within bounds.
 *
 * SIDs are random, so after each checkpoint nearly every callback of a large log writes a whole page of a key's index
 * into it once more, and the checkpoint writes all those pages to their places. Checkpoints that lie further apart make
 * both rarer. More distance costs room on the disk, and time for recovery after a crash.
 */
export function walSize(dataPath: string, freeBytes = freeBytesAt(dataPath)): string {
  const eighth = Math.floor(freeBytes / 8 / MIB);
  return `${Math.min(MOST_MIB, Math.max(LEAST_MIB, eighth))}MB`;
}

function freeBytesAt(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
