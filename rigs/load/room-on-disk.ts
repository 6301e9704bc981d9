import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/**
 * Measured were 1,060 bytes for tables, keys and indexes. The rest is room for what a rebuild keeps twice and for the
 * server's journal.
 */
const BYTES_PER_EVENT = 1_900;
const BYTES_AT_LEAST = 3e9;

/** A warning when the temp folder may be too small for this many events; undefined when it is not. */
export async function lackOfRoom(events: number): Promise<string | undefined> {
  const { bavail, bsize } = await statfs(tmpdir());
  const [neededGB, freeGB] = [(BYTES_AT_LEAST + events * BYTES_PER_EVENT) / 1e9, (bavail * bsize) / 1e9];
  if (neededGB <= freeGB) return undefined;
  return (
    `${events} events need up to ${neededGB.toFixed(0)} GB in the temp folder for a while, and ${freeGB.toFixed(0)} GB are ` +
    'free: make room, or set TMPDIR to a larger disk'
  );
}
