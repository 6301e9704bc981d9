import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@sidetrack/config';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOrMakeCredentials } from './credentials.js';

describe('the credentials of the first start', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-credentials-'));
  });

  afterEach(() => rm(dataDir, { recursive: true }));

  it('are made once, readable by their owner alone, and found again', async () => {
    const made = await loadOrMakeCredentials(dataDir);
    expect((await stat(made.path)).mode & 0o777).toBe(0o600);
    expect(await loadOrMakeCredentials(dataDir)).toEqual(made);
  });

  it('are what the variables of the same name would hold', async () => {
    const { credentials } = await loadOrMakeCredentials(dataDir);
    const { SIGNING_KEYS, API_TOKENS } = readEnvironment({ ...credentials });
    expect(SIGNING_KEYS).toMatchObject([{ accountSid: '*' }]);
    expect(API_TOKENS).toMatchObject([{ name: 'admin' }]);
  });

  it.each(['', '{', '{"SIGNING_KEYS": 1}', 'null'])(
    'that hold %j are refused with the file named, and kept',
    async (text) => {
      const path = join(dataDir, 'credentials.json');
      await writeFile(path, text);
      await expect(loadOrMakeCredentials(dataDir)).rejects.toThrow(path);
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );
});
