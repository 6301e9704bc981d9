import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cutIfLarge, lastWords } from './server-log.js';

it('the last words of PostgreSQL are its last fatal line', () => {
  const log = [
    '2026-01-01 00:00:00.000 UTC [1] LOG:  starting PostgreSQL',
    '2026-01-01 00:00:00.000 UTC [1] FATAL:  could not create any TCP/IP sockets',
    '2026-01-01 00:00:00.000 UTC [1] LOG:  database system is shut down',
  ].join('\n');
  expect(lastWords(log)).toBe('FATAL:  could not create any TCP/IP sockets');
  expect(lastWords('The files belong to …\ninitdb: error: could not create directory\n')).toBe(
    'error: could not create directory',
  );
  expect(lastWords('')).toBe('it said nothing');
});

it('a log that has grown large is cut, and its older part kept once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-log-'));
  try {
    const path = join(folder, 'postgres.log');
    await writeFile(path, 'first line\n');
    await cutIfLarge(path);
    expect(await readFile(path, 'utf8')).toBe('first line\n');
    await truncate(path, 17 * 1024 * 1024);
    await cutIfLarge(path);
    expect((await stat(path)).size).toBe(0);
    expect((await stat(`${path}.1`)).size).toBe(17 * 1024 * 1024);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
