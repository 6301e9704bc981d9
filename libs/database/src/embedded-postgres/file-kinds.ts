import { lstat, readFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { codeOf } from './embedded-postgres-error.js';

/** The kind of the file at this path itself (a link is not followed); null when nothing is there. */
export function whatIsAt(path: string): Promise<Stats | null> {
  return orNullWhenAbsent(lstat(path));
}

export function readTextIfAny(path: string): Promise<string | null> {
  return orNullWhenAbsent(readFile(path, 'utf8'));
}

async function orNullWhenAbsent<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
