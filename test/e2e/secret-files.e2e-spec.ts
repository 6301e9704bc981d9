import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, messageParams, PUBLIC_URL, sendCallback } from '../support/provider.js';
import { SecretFiles } from '../support/secret-files.js';
import { runSidetrack, type RunningCommand } from '../support/sidetrack-command.js';

const READY = /Sidetrack is ready/;
const [KEY, NEXT_KEY] = ['PSK_madeUpKeyInAFile', 'PSK_madeUpNextKeyInAFile'];
const [TOKEN, NEXT_TOKEN] = ['made-up-token-in-a-file', 'made-up-next-token-in-a-file'];
const PATIENT = { timeout: 40_000, interval: 50 };

const isRoot = process.getuid?.() === 0;

describe.skipIf(process.platform === 'win32')('secrets in files that their owner alone may read', () => {
  const files = new SecretFiles('owner');
  let database: ClonedDatabase;
  let dataDir: string;

  beforeAll(async () => {
    database = await cloneDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-files-'));
  });

  afterAll(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
    files.remove();
  });

  const urlOf = async (command: RunningCommand, door: string): Promise<string> =>
    (await command.says(new RegExp(`"door":"${door}"[^\\n]*"url":"(http:[^"]+)","msg":"open"`)))[1] ?? '';

  const openedWith = (pid: number): string => readFileSync(`/proc/${pid}/environ`, 'utf8');

  it('start both doors, stay out of every environment, and are replaced by one signal to sidetrack start', async () => {
    const command = runSidetrack(['start'], {
      DATA_DIR: dataDir,
      PUBLIC_URL,
      LOG_LEVEL: 'info',
      INGEST_DATABASE_URL_FILE: files.write('ingest-url', [database.ingestUrl]),
      API_DATABASE_URL_FILE: files.write('api-url', [database.apiUrl]),
      SIGNING_KEYS_FILE: files.write('keys', [`${ACCOUNT}=${KEY}`]),
      API_TOKENS_FILE: files.write('tokens', [`support=${TOKEN}`]),
    });
    try {
      await command.says(READY);
      const [ingestUrl, apiUrl] = [await urlOf(command, 'ingest'), await urlOf(command, 'api')];
      const send = async (key: string): Promise<number> =>
        (await sendCallback(ingestUrl, 'message', messageParams(`m-${key}`, 'sent'), { key })).status;
      const ask = async (token: string): Promise<number> =>
        (await fetch(`${apiUrl}/v1/messages`, { headers: { authorization: `Bearer ${token}` } })).status;

      expect([await send(KEY), await ask(TOKEN), await send(NEXT_KEY), await ask(NEXT_TOKEN)]).toEqual([
        200, 200, 401, 401,
      ]);
      if (process.platform === 'linux') {
        const doors = readFileSync(`/proc/${command.pid}/task/${command.pid}/children`, 'utf8').trim().split(' ');
        const environments = doors.map((pid) => openedWith(Number(pid))).join('\n');
        expect(environments).toContain('SIGNING_KEYS_FILE=');
        expect(environments).not.toMatch(/PSK_|made-up|postgres(ql)?:/);
      }

      files.write('keys', [`${ACCOUNT}=${NEXT_KEY}`]);
      files.write('tokens', [`support=${NEXT_TOKEN}`]);
      command.kill('SIGHUP');
      await vi.waitFor(async () => {
        const answers = [await send(NEXT_KEY), await ask(NEXT_TOKEN), await send(KEY), await ask(TOKEN)];
        expect(answers).toEqual([200, 200, 401, 401]);
      }, PATIENT);
      const told = [
        ...command.output().matchAll(/"door":"(\w+)"[^\n]*"msg":"(\w+_FILE) was read again and is in force"/g),
      ];
      expect(told.map(([, door, variable]) => `${door} ${variable}`).toSorted()).toEqual([
        'api API_TOKENS_FILE',
        'api SIGNING_KEYS_FILE',
        'ingest SIGNING_KEYS_FILE',
      ]);

      files.write('keys', ['root:$6$made-up:19000:0:99999:7:::']);
      command.kill('SIGHUP');
      await command.says(
        /"door":"ingest"[^\n]*SIGNING_KEYS_FILE \([^)]*\) entry 1 has no \\"=\\" [^\n]*stays in force"/,
      );
      expect(await send(NEXT_KEY)).toBe(200);
      expect(command.output()).not.toMatch(/PSK_|made-up-(?:next-)?token|\$6\$|every user/);
    } finally {
      command.kill('SIGTERM');
      expect(await command.ended).toBe(0);
    }
  });

  it.runIf(isRoot)(
    'are out of reach of a door that root has started by itself: it says so, and keeps those of before',
    async () => {
      const path = files.write('keys', [`${ACCOUNT}=${KEY}`]);
      const door = await startBuiltDoor('ingest', database.url, {
        LOG_LEVEL: 'error',
        SIGNING_KEYS: '',
        SIGNING_KEYS_FILE: path,
      });
      files.write('keys', [`${ACCOUNT}=${NEXT_KEY}`]);
      process.kill(door.pid, 'SIGHUP');
      await vi.waitFor(() => expect(door.log()).not.toBe(''), PATIENT);

      const [, uid] = /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${door.pid}/status`, 'utf8')) ?? [];
      expect(uid).not.toBe('0');
      expect(JSON.parse(door.log())).toMatchObject({
        level: 'error',
        msg: `SIGNING_KEYS_FILE (${path}) may not be read by the user that this runs as (EACCES), uid ${uid}: let that user read it, or restart; what was in force before stays in force`,
      });
      const still = messageParams('m-before', 'sent');
      expect((await sendCallback(door.url, 'message', still, { key: KEY })).status).toBe(200);
      expect(await door.end()).toBe(0);
    },
  );

  it('stop the start with one line where the variable itself is set as well', async () => {
    const command = runSidetrack(['start'], {
      DATA_DIR: dataDir,
      SIGNING_KEYS: `*=${KEY}`,
      SIGNING_KEYS_FILE: files.write('keys', [`${ACCOUNT}=${KEY}`]),
    });
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/^sidetrack: SIGNING_KEYS and SIGNING_KEYS_FILE are both set,[^\n]*\n$/);
    expect(command.output()).not.toContain(KEY);
  });
});
