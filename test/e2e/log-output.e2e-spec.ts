import { fork, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, messageParams, PUBLIC_URL, sendCallback, SIGNING_KEY } from '../support/provider.js';

const PROGRAM = fileURLToPath(new URL('../../dist/apps/ingest/src/main.js', import.meta.url));
const PATIENT = { timeout: 40_000, interval: 50 };

/** Each is a line of the log: enough of them to fill what waits for room. */
const REFUSED = 40;

describe('the log of a door', () => {
  let database: ClonedDatabase;
  let environment: Record<string, string>;

  beforeAll(async () => {
    database = await cloneDatabase();
    environment = {
      DATA_DIR: await mkdtemp(join(tmpdir(), 'sidetrack-log-')),
      DATABASE_URL: database.ingestUrl,
      INGEST_PORT: '0',
      PUBLIC_URL,
      SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
    };
  });

  afterAll(async () => {
    await database.close();
    await rm(environment['DATA_DIR']!, { recursive: true, force: true });
  });

  const send = async (url: string, sid: string, key = SIGNING_KEY): Promise<number> =>
    (await sendCallback(url, 'message', messageParams(sid, 'sent'), { key })).status;

  async function sendWhileLogging(url: string, sid: string): Promise<readonly number[]> {
    for (let n = 0; n < REFUSED; n += 1) expect(await send(url, `m-refused-${n}`, 'another key')).toBe(401);
    return [await send(url, sid)];
  }

  it('is for people wherever LOG_FORMAT says so, tells on SIGHUP what came as a variable, and keeps nobody waiting when whoever read it is gone', async () => {
    const door = fork(PROGRAM, {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, ...environment, LOG_FORMAT: 'text' },
    });
    let shown = '';
    door.stdout?.setEncoding('utf8').on('data', (text: string) => (shown += text));
    const ended = new Promise((resolve) => door.once('exit', resolve));
    const open = /^\d{4}-\d\d-\d\dT[\d:.]+Z INFO {2}ingest: open url=(http:\S+)$/m;
    await vi.waitFor(() => expect(shown).toMatch(open), PATIENT);
    const url = open.exec(shown)![1]!;

    // Windows knows no such signal.
    if (process.platform !== 'win32') {
      door.kill('SIGHUP');
      const whatToDo = / WARN {2}ingest: SIGNING_KEYS came as a variable.*restart to change it.*SIGNING_KEYS_FILE/;
      await vi.waitFor(() => expect(shown).toMatch(whatToDo), PATIENT);
      expect(await send(url, 'm-after-sighup')).toBe(200);
    }

    door.stdout?.destroy();
    expect(await sendWhileLogging(url, 'm-without-reader')).toEqual([200]);
    door.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.runIf(process.platform === 'linux')('keeps nobody waiting while the disk that it goes to is full', async () => {
    const full = openSync('/dev/full', 'w');
    const door = fork(PROGRAM, { stdio: ['ignore', full, 'inherit', 'ipc'], env: { ...process.env, ...environment } });
    closeSync(full);
    const ended = new Promise((resolve) => door.once('exit', resolve));
    const url = await new Promise<string>((resolve) =>
      door.once('message', (ready: { url: string }) => resolve(ready.url)),
    );
    expect(await sendWhileLogging(url, 'm-on-a-full-disk')).toEqual([200]);
    door.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  // util-linux brings a terminal for tests; the one of the BSDs takes other options.
  const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

  it.runIf(hasTerminals)(
    'is for people at a terminal, where SIGHUP asks for a reading, and the terminal’s end is the door’s',
    async () => {
      const { LOG_FORMAT: _format, ...inherited } = process.env;
      const terminal = spawn('script', ['-qefc', `exec '${process.execPath}' '${PROGRAM}'`, '/dev/null'], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...inherited, ...environment },
      });
      const closed = new Promise((resolve) => terminal.once('exit', resolve));
      let shown = '';
      terminal.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
      const open = /^\d{4}-\d\d-\d\dT[\d:.]+Z INFO {2}ingest: open url=(http:\S+)\r$/m;
      const url = await vi.waitFor(() => {
        expect(shown).toMatch(open);
        return open.exec(shown)![1]!;
      }, PATIENT);

      const door = Number(readFileSync(`/proc/${terminal.pid}/task/${terminal.pid}/children`, 'utf8').trim());
      process.kill(door, 'SIGHUP');
      await vi.waitFor(() => expect(shown).toMatch(/ WARN {2}ingest: SIGNING_KEYS came as a variable/), PATIENT);
      expect(await send(url, 'm-after-hangup')).toBe(200);

      terminal.kill('SIGKILL');
      await closed;
      await vi.waitFor(() => expect(fetch(url)).rejects.toThrow('fetch failed'), PATIENT);
    },
  );
});
