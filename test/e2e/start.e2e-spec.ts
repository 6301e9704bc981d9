import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@sidetrack/database';
import { signForm } from '@sidetrack/signalwire';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { copyClusterTo, removeClusterFiles } from '../support/cluster-template.js';
import { FORM, messageParams } from '../support/provider.js';
import { runSidetrack, type RunningCommand } from '../support/sidetrack-command.js';

const READY =
  /Sidetrack is ready[\s\S]*?(http:\/\/127\.0\.0\.1:\d+)\/callbacks\/messages[\s\S]*?(http:\/\/127\.0\.0\.1:\d+)\/docs/;

/** Any that changes nothing here. */
const NODE_OPTION = '--max-old-space-size=1500';

describe('sidetrack start', () => {
  let dataDir: string;
  /** The one that runs in `dataDir`, from test to test: each start takes seconds. */
  let first: RunningCommand;
  const started: RunningCommand[] = [];
  let otherDir: string;
  let database: ClonedDatabase;

  beforeAll(async () => {
    [dataDir, otherDir] = [folder(), folder()];
    first = start({}, [NODE_OPTION]);
    database = await cloneDatabase();
  });

  afterAll(async () => {
    for (const command of started) command.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    await database.close();
    rmSync(dataDir, { recursive: true });
    await removeClusterFiles(otherDir, realpathSync(join(otherDir, 'postgres')));
  });

  const folder = (): string => mkdtempSync(join(tmpdir(), 'sidetrack-start-'));
  const start = (environment: Record<string, string> = {}, nodeOptions: readonly string[] = []): RunningCommand => {
    const command = runSidetrack(['start'], { DATA_DIR: dataDir, LOG_LEVEL: 'error', ...environment }, nodeOptions);
    started.push(command);
    return command;
  };

  /** Waits for the banner and gives the URLs of both doors as it prints them. */
  const ready = async (command: RunningCommand): Promise<{ ingest: string; api: string }> => {
    const [, ingest = '', api = ''] = await command.says(READY);
    return { ingest, api };
  };

  const secrets = (of = dataDir): { key: string; token: string } => {
    const made = JSON.parse(readFileSync(join(of, 'credentials.json'), 'utf8')) as Record<string, string>;
    return {
      key: (made['SIGNING_KEYS'] ?? '').slice('*='.length),
      token: (made['API_TOKENS'] ?? '').split('=')[1] ?? '',
    };
  };

  const send = async (ingest: string, sid: string, { key } = secrets()): Promise<number> => {
    const params = { AccountSid: 'any', ...messageParams(sid, 'sent') };
    const url = `${ingest}/callbacks/messages`;
    const headers = { 'content-type': FORM, 'x-signalwire-signature': signForm(key, url, params) };
    return (await fetch(url, { method: 'POST', headers, body: new URLSearchParams(params).toString() })).status;
  };

  const read = async (api: string, sid: string): Promise<number> =>
    (await fetch(`${api}/v1/messages/${sid}`, { headers: { authorization: `Bearer ${secrets().token}` } })).status;

  it('makes credentials that nobody else can read, says where, and takes a callback signed with the key', async () => {
    const { ingest, api } = await ready(first);
    expect(first.output()).toContain(join(dataDir, 'credentials.json'));
    expect(first.output()).not.toContain(secrets().key);
    expect(first.output()).not.toContain(secrets().token);
    expect(statSync(join(dataDir, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(await send(ingest, 'm-first-start')).toBe(200);
    expect(await read(api, 'm-first-start')).toBe(200);
  });

  it.runIf(process.platform === 'linux')(
    'hands both doors the Node options that it was given, and gives ingest room for young objects',
    async () => {
      await ready(first);
      const children = readFileSync(`/proc/${first.pid}/task/${first.pid}/children`, 'utf8').trim().split(' ');
      const commands = children.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'));
      const optionsOf = (door: string): string[] => {
        const program = (words: string[]): number => words.findIndex((word) => word.endsWith(`${door}/src/main.js`));
        const words = commands.find((command) => program(command) > 0)!;
        return words.slice(1, program(words));
      };
      expect(optionsOf('ingest')).toEqual(['--max-semi-space-size=64', NODE_OPTION]);
      expect(optionsOf('api')).toEqual([NODE_OPTION]);
    },
  );

  it('prints a curl that reads the list as it is', async () => {
    const [, curl = ''] = await first.says(/^ +(curl -H \S.*\/v1\/messages)$/m);
    const answer = execFileSync('sh', ['-c', curl.replace('curl', 'curl -s')], { encoding: 'utf8' });
    expect(JSON.parse(answer)).toMatchObject({ data: expect.any(Array) as unknown });
  });

  it('refuses a second start on the same DATA_DIR in one line', async () => {
    await ready(first);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/^sidetrack: [^\n]*\n$/);
    expect(second.output()).toContain(dataDir);
  });

  it('runs beside another with another data directory, stops cleanly on SIGINT, and everything that was acknowledged is stored', async () => {
    await copyClusterTo(otherDir);
    const other = start({ DATA_DIR: otherDir });
    const urls = [await ready(first), await ready(other)] as const;
    expect(new Set(urls.flatMap(({ ingest, api }) => [ingest, api])).size).toBe(4);
    expect(await send(urls[1].ingest, 'm-SIGINT', secrets(otherDir))).toBe(200);
    other.kill('SIGINT');
    expect(await other.ended).toBe(0);
    expect(await sidsIn(otherDir)).toEqual(['m-SIGINT']);
  });

  it.each([
    ['stops cleanly on', 'SIGTERM', 0],
    ['is gone at once on', 'SIGKILL', null],
  ] as const)('%s %s, and the next start has everything that was acknowledged', async (_, signal, code) => {
    expect(await send((await ready(first)).ingest, `m-${signal}`)).toBe(200);
    first.kill(signal);
    expect(await first.ended).toBe(code);
    first = start();
    expect(await read((await ready(first)).api, `m-${signal}`)).toBe(200);
  });

  it.each([
    [{ PUBLIC_URLS: 'https://hooks.example.test' }, 'PUBLIC_URLS is no setting, and PUBLIC_URL, which it resembles,'],
    [{ PUBLIC_URL: 'https://hooks.example.test/callbacks/messages' }, 'PUBLIC_URL holds'],
    [{ SIGNING_KEYS: '<project id>=<Signing Key>' }, 'SIGNING_KEYS entry 1 has a placeholder'],
    [{ INGEST_PORT: '3001', API_PORT: '3001' }, 'INGEST_PORT and API_PORT are both 3001,'],
  ])('ends with one line before anything is made: %j', async (environment, words) => {
    const untouched = folder();
    const command = start({ ...environment, DATA_DIR: untouched });
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/^sidetrack: [^\n]*\n$/);
    expect(command.output()).toContain(`sidetrack: ${words}`);
    expect(readdirSync(untouched)).toEqual([]);
    rmSync(untouched, { recursive: true });
  });

  it('refuses a DATABASE_URL without keys or tokens, and says which variable to set', async () => {
    const withoutKeys = start({ DATABASE_URL: database.url, API_TOKENS: 'a=a-token-of-the-test' });
    const withoutTokens = start({ DATABASE_URL: database.url, SIGNING_KEYS: '*=b' });
    expect([await withoutKeys.ended, await withoutTokens.ended]).toEqual([1, 1]);
    expect(withoutKeys.output()).toContain('SIGNING_KEYS');
    expect(withoutTokens.output()).toContain('API_TOKENS');
  });

  it('says in one line that its port is taken, and by which setting to choose another', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as AddressInfo;
    const secretsOfTheTest = { SIGNING_KEYS: '*=b', API_TOKENS: 'a=a-token-of-the-test' };
    const command = start({ ...secretsOfTheTest, DATABASE_URL: database.url, INGEST_PORT: String(port) });
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(new RegExp(`127\\.0\\.0\\.1:${port} is already in use[^\\n]*INGEST_PORT`));
    await new Promise((resolve) => squatter.close(resolve));
  });
});

/** The messages of a DATA_DIR that nobody uses. */
async function sidsIn(dataDir: string): Promise<string[]> {
  const postgres = await startEmbeddedPostgres({ dataDir });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ sid: string }>('SELECT sid FROM events');
  await client.end();
  await postgres.stop();
  return rows.map(({ sid }) => sid);
}
