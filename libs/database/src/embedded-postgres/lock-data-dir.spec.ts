import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimOn, lockDataDir } from './lock-data-dir.js';

const STALE = '1\nanother boot\nword\n';

describe('the lock of a DATA_DIR', () => {
  let dataDir: string;
  let path: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-lock-'));
    path = join(dataDir, 'sidetrack.pid');
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is nobody else’s while its owner runs, and free once it is released', async () => {
    const lock = await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
    await lock.release();
    await expect(lockDataDir(dataDir)).resolves.toBeDefined();
  });

  it('has one owner, every time that several find the same stale one at once', async () => {
    for (let round = 0; round < 50; round += 1) {
      await writeFile(path, STALE);
      const tries = Array.from({ length: 6 }, () => lockDataDir(dataDir));
      const locks = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
      expect(locks).toHaveLength(1);
      await expect(lockDataDir(dataDir)).rejects.toThrow('is in use');
      expect(await readdir(dataDir)).toEqual(['sidetrack.pid']);
    }
  });

  it('is taken over from a process that died while it took over another’s, and from one that died doing that', async () => {
    const [lock, claim, claimOnTheClaim] = [STALE, '1\na boot before\nword\n', ''];
    await writeFile(path, lock);
    await writeFile(claimOn(path, lock), claim);
    await writeFile(claimOn(claimOn(path, lock), claim), claimOnTheClaim);
    await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await readdir(dataDir)).toEqual(['sidetrack.pid']);
  });

  it('is not waited for when it is a link to nowhere', async () => {
    await symlink('nowhere', path);
    await expect(lockDataDir(dataDir)).rejects.toThrow(`${path} can be neither written nor read: remove it`);
  });
});
