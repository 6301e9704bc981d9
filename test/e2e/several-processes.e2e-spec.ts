import { signForm } from '@sidetrack/signalwire';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { asDoor } from '../support/as-door.js';
import { bringBack, takeAway } from '../support/away-database.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, FORM, messageParams, PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';
import { SecretFiles } from '../support/secret-files.js';
import { runSidetrack } from '../support/sidetrack-command.js';

const SOON = { timeout: 40_000, interval: 50 };
const PATH = '/callbacks/messages';
const PROCESSES = 3;
const AT_ONCE = 16;

interface Line {
  readonly pid: number;
  readonly msg: string;
  readonly variable?: string;
}

const linesOf = (door: BuiltDoor): Line[] =>
  door
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

/** Sends as a provider does whose connections are kept open, and gives the status; null when the connection was reset. */
function post(url: string, agent: Agent, params: Readonly<Record<string, string>>): Promise<number | null> {
  const complete = { AccountSid: ACCOUNT, ...params };
  const headers = {
    'content-type': FORM,
    'x-signalwire-signature': signForm(SIGNING_KEY, PUBLIC_URL + PATH, complete),
  };
  return new Promise((resolve) => {
    const sent = request(url + PATH, { method: 'POST', agent, headers }, (response) => {
      response
        .resume()
        .once('end', () => resolve(response.statusCode ?? null))
        .once('error', () => resolve(null));
    });
    sent.once('error', () => resolve(null));
    sent.end(new URLSearchParams(complete).toString());
  });
}

/** Sends each until it is taken: again after a reset, and after a 503. Gives how many were sent more than once. */
async function sendAll(
  url: string,
  sids: readonly string[],
  onTaken: (taken: number) => void = () => undefined,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const waiting = [...sids];
  let [taken, again] = [0, 0];
  const sendNext = async (): Promise<void> => {
    for (let sid = waiting.shift(); sid !== undefined; sid = waiting.shift()) {
      let tries = 0;
      for (let status: number | null = null; status !== 200; tries += 1) {
        status = await post(url, agent, messageParams(sid, 'sent'));
        expect([200, 503, null]).toContain(status);
      }
      if (tries > 1) again += 1;
      onTaken((taken += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  agent.destroy();
  return again;
}

const some = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);

/** Each test goes on with the door that the one before has left. */
describe.skipIf(process.platform === 'win32')('several ingest processes on one port', () => {
  const admin = inject('postgresAdminUrl');
  // As root the processes become somebody else, who cannot read it; the one above them reads it for them.
  const files = new SecretFiles('owner');
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let dataDir: string;
  let door: BuiltDoor;
  let login: string;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 2 });
    owner.on('error', () => undefined);
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-several-'));
    login = await asDoor(database.url, 'ingest');
    door = await openDoor();
  });

  afterAll(async () => {
    await door.end('SIGKILL');
    await owner.end();
    await database.close();
    await rm(dataDir, { recursive: true });
    files.remove();
  });

  const openDoor = (processes = PROCESSES): Promise<BuiltDoor> =>
    startBuiltDoor('ingest', database.url, {
      DATA_DIR: dataDir,
      INGEST_PROCESSES: String(processes),
      JOURNAL_MAX_BYTES: `${processes}MB`,
      SIGNING_KEYS: '',
      SIGNING_KEYS_FILE: files.write('keys', [`${ACCOUNT}=${SIGNING_KEY}`]),
      LOG_LEVEL: 'info',
    });

  /** Those that have listened, in the order of their starts; the process above them is none of them. */
  const pids = (): number[] =>
    linesOf(door)
      .filter(({ msg, pid }) => msg === 'open' && pid !== door.pid)
      .map(({ pid }) => pid);
  const alive = (): number[] => pids().filter(isAlive);

  const stored = async (prefix: string): Promise<string[]> => {
    const asked = 'SELECT sid FROM events WHERE starts_with(sid, $1) ORDER BY sid COLLATE "C"';
    return (await owner.query<{ sid: string }>(asked, [`${prefix}-`])).rows.map(({ sid }) => sid);
  };
  const expectStored = (prefix: string, sids: readonly string[]): Promise<void> =>
    vi.waitFor(async () => expect(await stored(prefix)).toEqual(sids.toSorted()), SOON);

  const health = async (): Promise<number> => {
    const response = await fetch(`${door.url}/health/ready`, { headers: { connection: 'close' } });
    return response.status;
  };

  it('are as many as were asked for, each with a journal and a report of its own', async () => {
    await vi.waitFor(() => expect(alive()).toHaveLength(PROCESSES), SOON);
    expect(new Set(pids()).size).toBe(PROCESSES);
    await vi.waitFor(async () => {
      const { rows } = await owner.query<{ journal: string }>(
        `SELECT report #>> '{journal,journal}' AS journal FROM door_reports ORDER BY 1`,
      );
      expect(rows.map(({ journal }) => journal)).toEqual(['0', '1', '2']);
    }, SOON);
    const limits = await owner.query(`SELECT DISTINCT report #>> '{journal,limitBytes}' AS bytes FROM door_reports`);
    expect(limits.rows).toEqual([{ bytes: '1048576' }]);
  });

  it('lose and double nothing when one after the other is killed under load, and the others answer meanwhile', async () => {
    const sids = some('m-killed', 400);
    const doomed = alive().slice(0, 2);
    const kills = new Map([
      [100, doomed[0]!],
      [250, doomed[1]!],
    ]);
    await sendAll(door.url, sids, (taken) => {
      const pid = kills.get(taken);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    });
    expect(doomed.filter(isAlive)).toEqual([]);
    expect(await health()).toBe(200);
    await expectStored('m-killed', sids);
    const counted = await owner.query(
      `SELECT sum(event_count)::integer AS counted FROM messages WHERE starts_with(sid, 'm-killed-')`,
    );
    expect(counted.rows).toEqual([{ counted: sids.length }]);
    await vi.waitFor(() => expect(alive()).toHaveLength(PROCESSES), SOON);
  });

  it('leave a journal that is drained all the same when one is killed while the database is away', async () => {
    await takeAway(admin, database.url);
    const sids = some('m-left', 300);
    await sendAll(door.url, sids);
    process.kill(alive()[0]!, 'SIGKILL');
    await bringBack(admin, database.url);
    await expectStored('m-left', sids);
    await vi.waitFor(() => expect(alive()).toHaveLength(PROCESSES), SOON);
  });

  it('answer for each other: while one refuses, the port says so whoever answers', async () => {
    await vi.waitFor(async () => expect(await health()).toBe(200), SOON);
    await takeAway(admin, database.url);
    // One connection, so one process: its journal of a MiB is full after twenty callbacks.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const large = (n: number): Record<string, string> =>
      messageParams(`m-large-${n}`, 'sent', { Body: 'x'.repeat(60_000) });
    const statuses: (number | null)[] = [];
    const send = async (): Promise<void> => void statuses.push(await post(door.url, agent, large(statuses.length)));
    while (statuses.at(-1) !== 503 && statuses.length < 60) await send();
    // One of many that is refused is no sign yet; the provider goes on.
    await vi.waitFor(async () => {
      await send();
      expect(statuses.at(-1)).toBe(503);
      const answers = await Promise.all(Array.from({ length: 12 }, health));
      expect(new Set(answers)).toEqual(new Set([503]));
    }, SOON);
    await bringBack(admin, database.url);
    await vi.waitFor(async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, health));
      expect(new Set(answers)).toEqual(new Set([200]));
    }, SOON);
    agent.destroy();
    const taken = statuses.flatMap((status, n) => (status === 200 ? [`m-large-${n}`] : []));
    await expectStored('m-large', taken);
  });

  it('all read their keys again when the process above them hears SIGHUP', async () => {
    process.kill(door.pid, 'SIGHUP');
    await vi.waitFor(() => {
      const reread = linesOf(door).filter(({ variable }) => variable === 'SIGNING_KEYS_FILE');
      expect(new Set(reread.map(({ pid }) => pid))).toEqual(new Set(alive()));
    }, SOON);
  });

  it('end with the process above them, and leave nothing to be missed, when that one is killed', async () => {
    const before = alive();
    await door.end('SIGKILL');
    await vi.waitFor(() => expect(before.filter(isAlive)).toEqual([]), SOON);
    const missed = `SELECT 1 FROM door_reports WHERE NOT (report->>'isEnded')::boolean`;
    expect((await owner.query(missed)).rows).toEqual([]);
    expect(await readdir(join(dataDir, 'journal'))).toEqual(expect.arrayContaining(['0', '1', '2']));
  });

  it('finish and end with 0 on SIGTERM', async () => {
    door = await openDoor(2);
    expect(await door.end('SIGTERM')).toBe(0);
    expect(pids().filter(isAlive)).toEqual([]);
    expect(pids()).toHaveLength(2);
  });

  it('are started, and stopped, by `sidetrack start` as one is', async () => {
    const command = runSidetrack(['start', 'ingest'], {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      INGEST_PROCESSES: '2',
      SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
      PUBLIC_URL,
      LOG_LEVEL: 'info',
    });
    const [, url = ''] = await command.says(/"url":"(http:[^"]+)","processes":2/);
    await sendAll(url, some('m-started', 20));
    await command.says(/Sidetrack is ready/);
    command.kill('SIGTERM');
    expect(await command.ended).toBe(0);
    expect(await stored('m-started')).toHaveLength(20);
  });

  it('that cannot be started say why once, and all end', async () => {
    const occupied = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => occupied.once('listening', resolve));
    const { port } = occupied.address() as AddressInfo;
    const { code, said } = await runDoor({ INGEST_PORT: String(port) });
    occupied.close();
    expect([code, said]).toEqual([1, [expect.stringContaining(`127.0.0.1:${port} is already in use`)]]);
    expect(await runDoor({ INGEST_PROCESSES: '65' })).toEqual({ code: 1, said: [expect.stringContaining('1 to 64')] });
    expect(await runDoor({ JOURNAL_MAX_BYTES: '3MB' })).toEqual({
      code: 1,
      said: [expect.stringContaining('of each of 4 processes')],
    });
  });

  /** Runs a door until it ends, and gives the lines of its stderr. */
  function runDoor(environment: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string[] }> {
    const program = fileURLToPath(new URL('../../dist/apps/ingest/src/main.js', import.meta.url));
    const child = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        DATABASE_URL: login,
        DATA_DIR: dataDir,
        INGEST_PORT: '0',
        INGEST_PROCESSES: '4',
        PUBLIC_URL,
        SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
        LOG_LEVEL: 'silent',
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    return new Promise((resolve) => {
      child.once('close', (code) => resolve({ code, said: said.split('\n').filter(Boolean) }));
    });
  }
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
