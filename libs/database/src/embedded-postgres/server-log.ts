import { copyFile, open, stat, truncate } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

const ONE_MINUTE = 60_000;
const LARGEST_LOG = 16 * 1024 * 1024;

export const serverLogPath = (dataDir: string): string => join(dataDir, 'postgres.log');

/**
 * PostgreSQL's stderr. This process opens the file and hands it over, since PostgreSQL's user may have no access to
 * this folder. The file is opened for appending, so that it can be cut short while PostgreSQL holds it.
 */
export async function openServerLog(path: string): Promise<FileHandle> {
  await cutIfLarge(path).catch(() => undefined);
  return open(path, 'a', 0o600);
}

/**
 * Keeps the log and one older generation below 16 MB each, however long the server runs. Returns a function that ends
 * this.
 */
export function boundServerLog(path: string): () => void {
  const timer = setInterval(() => {
    // A full or missing disk is reported by the code that needs the disk, not by this clean-up.
    cutIfLarge(path).catch(() => undefined);
  }, ONE_MINUTE).unref();
  return () => clearInterval(timer);
}

/** The file is cut and not renamed, because PostgreSQL goes on writing to the file that it holds. */
export async function cutIfLarge(path: string): Promise<void> {
  if (!(await isLarge(path))) return;
  await copyFile(path, `${path}.1`);
  await truncate(path);
}

async function isLarge(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.size > LARGEST_LOG;
}

/** The last 20 lines of what was written after this place. */
export async function readLogTail(path: string, from: number): Promise<string> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - 16_384);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - start)), 0, null, start);
    return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').slice(-20).join('\n');
  } finally {
    await file.close();
  }
}

/** The most telling line: the last line that PostgreSQL marked as fatal, else its last line. */
export function lastWords(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const grave = lines.findLast((line) => /\b(FATAL|PANIC)\b|error:/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return grave.replace(/^.*?\b(?=FATAL|PANIC|LOG|error:)/, '').trim();
}
