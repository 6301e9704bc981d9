import { hasEmbeddedPostgres } from '@sidetrack/database';
import { stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fail, ok, skipped, warn, type Check, type Finding } from '../check.js';

const MEBIBYTE = 1_048_576;
/** With less space, PostgreSQL cannot write its next WAL segment beside a journal. */
const LEAST_BYTES = 256 * MEBIBYTE;
/** The space that the embedded PostgreSQL needs besides the journal, for its WAL between two checkpoints. */
const FOR_POSTGRES_BYTES = 2_048 * MEBIBYTE;
const LEAST_FILES = 1_000;

export const diskCheck: Check<'DATA_DIR' | 'JOURNAL_MAX_BYTES'> = {
  name: 'disk',
  looksAt:
    'room on the disk of `DATA_DIR`: enough for a full journal (`JOURNAL_MAX_BYTES`), and for the embedded PostgreSQL',
  needs: ['DATA_DIR', 'JOURNAL_MAX_BYTES'],
  look: async ({ DATA_DIR: dataDir, JOURNAL_MAX_BYTES: journalBytes }) => {
    const path = await existing(resolve(dataDir));
    const { bavail, blocks, bsize, files, ffree } = await statfs(path);
    const wanted = journalBytes + ((await hasEmbeddedPostgres(dataDir)) ? FOR_POSTGRES_BYTES : 0);
    const room = { path, freeBytes: bavail * bsize, allBytes: blocks * bsize, freeFiles: files === 0 ? null : ffree };
    return [judgeRoom(room, wanted)];
  },
};

export interface Room {
  readonly path: string;
  readonly freeBytes: number;
  readonly allBytes: number;
  /** Null when the file system does not count inodes. */
  readonly freeFiles: number | null;
}

export function judgeRoom({ path, freeBytes, allBytes, freeFiles }: Room, wantedBytes: number): Finding {
  if (allBytes === 0) return skipped(`the file system of ${path} does not say how much room it has`);
  const found = `${inWords(freeBytes)} of ${inWords(allBytes)} are free on the disk of ${path}`;
  if (freeFiles !== null && freeFiles < LEAST_FILES) {
    return fail(
      `${found}, and room for ${freeFiles} more files`,
      'delete files that nobody needs: without inodes nothing is written either',
    );
  }
  if (freeBytes < LEAST_BYTES) {
    return fail(found, 'make room: neither the journal nor the embedded PostgreSQL can go on writing for long');
  }
  if (freeBytes < wantedBytes) {
    return warn(
      `${found}, and ${inWords(wantedBytes)} may be wanted`,
      'make room, or lower JOURNAL_MAX_BYTES to what the disk can hold while the database is away',
    );
  }
  return ok(found);
}

const inWords = (bytes: number): string =>
  bytes >= 1_024 * MEBIBYTE ? `${(bytes / 1_024 / MEBIBYTE).toFixed(1)} GB` : `${Math.floor(bytes / MEBIBYTE)} MB`;

async function existing(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : existing(dirname(path));
}
