import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from './lock-data-dir.js';

describe('the lock of a DATA_DIR', () => {
  let dataDir: string;
  let path: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-lock-'));
    path = join(dataDir, 'sidetrack.pid');
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is still held when another start had it in its hand for a moment and put it back', async () => {
    const lock = await lockDataDir(dataDir);
    await rename(path, `${path}.aside`);
    const asserted = lock.assertHeld();
    await rename(`${path}.aside`, path);
    await expect(asserted).resolves.toBeUndefined();
  });

  it('is not held when it is gone for good', async () => {
    const lock = await lockDataDir(dataDir);
    await rm(path);
    await expect(lock.assertHeld()).rejects.toThrow(`DATA_DIR ${dataDir} is in use`);
  });

  it('is nobody else’s while its owner runs, and free once it is released', async () => {
    const lock = await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
    await lock.release();
    await expect(lockDataDir(dataDir)).resolves.toBeDefined();
  });
});
