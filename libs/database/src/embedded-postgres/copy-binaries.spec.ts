import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyBinaries } from './copy-binaries.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetrack-copy-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** An installation under umask 077, whose links were never restored. */
async function aClosedInstallation(): Promise<string> {
  const native = join(folder, 'native');
  await mkdir(join(native, 'lib'), { recursive: true, mode: 0o700 });
  await writeFile(join(native, 'lib', 'libpq.so.5.18'), 'library', { mode: 0o600 });
  await writeFile(join(native, 'postgres'), 'program', { mode: 0o700 });
  await writeFile(
    join(native, 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  );
  await chmod(native, 0o700);
  return native;
}

it('a copy is readable for everyone and has its links, though the installation had neither', async () => {
  const copy = await copyBinaries(await aClosedInstallation(), join(folder, 'shared'), '1.2.3');
  expect(copy).toBe(join(folder, 'shared', 'postgresql-1.2.3', 'native'));
  expect(await readFile(join(copy, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  const modes = ['.', 'postgres', 'lib', 'lib/libpq.so.5.18'].map(
    async (name) => (await stat(join(copy, name))).mode & 0o777,
  );
  expect(await Promise.all(modes)).toEqual([0o755, 0o755, 0o755, 0o644]);
});

it('however many copy at once, one copy is left and nothing beside it', async () => {
  const native = await aClosedInstallation();
  const copies = [1, 2, 3].map(() => copyBinaries(native, join(folder, 'shared'), '1.2.3'));
  expect(new Set(await Promise.all(copies)).size).toBe(1);
  expect(await readdir(join(folder, 'shared'))).toEqual(['postgresql-1.2.3']);
});
