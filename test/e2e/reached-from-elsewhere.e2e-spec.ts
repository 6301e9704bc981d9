import { signForm } from '@sidetrack/signalwire';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, FORM, messageParams, PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';

const SECRETS = { SIGNING_KEYS: '*=made-up-key', API_TOKENS: 'test=made-up-token-for-tests' };

/** Of a domain that never exists (RFC 6761, §6.4): nobody is asked, and nobody is told the password. */
const ELSEWHERE = 'postgres://owner:made-up-password@db.sidetrack.invalid/tracker';

let dataDir: string;
let database: ClonedDatabase;
/** It opens without its database, and keeps what comes in its journal. */
let ingest: BuiltDoor;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sidetrack-elsewhere-'));
  database = await cloneDatabase();
  ingest = await startBuiltDoor('ingest', ELSEWHERE, { HOST: '0.0.0.0', LOG_LEVEL: 'warn' });
});
afterAll(async () => {
  await ingest.end('SIGKILL');
  rmSync(dataDir, { recursive: true });
  await database.close();
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs what is expected to end by itself. */
function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>>): Ended {
  const { PUBLIC_URL: _publicUrl, ...inherited } = process.env;
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...inherited, ...SECRETS, DATA_DIR: dataDir, INGEST_PORT: '0', API_PORT: '0', ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

const sidetrack = (args: readonly string[], environment: Readonly<Record<string, string>>): Ended =>
  run('apps/cli/bin/sidetrack.js', args, environment);
const door = (name: 'ingest' | 'api', environment: Readonly<Record<string, string>>): Ended =>
  run(`dist/apps/${name}/src/main.js`, [], environment);

/** Sends a callback that was signed for one base URL, and names a host; gives the status of the answer. */
function sendNaming(host: string, port: number, signedFor: string): Promise<number> {
  const path = '/callbacks/messages';
  const params = { AccountSid: ACCOUNT, ...messageParams('m-replayed', 'delivered') };
  const signature = signForm(SIGNING_KEY, signedFor + path, params);
  const headers = { host, 'content-type': FORM, 'x-signalwire-signature': signature };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once('error', reject);
    asked.end(new URLSearchParams(params).toString());
  });
}

const PUBLIC_URL_LINE = /^sidetrack: PUBLIC_URL is not set, and (INGEST_)?HOST=[^\n]*\n$/;

describe('a public door that other machines reach', () => {
  it('does not open without its PUBLIC_URL', () => {
    const ended = door('ingest', { DATABASE_URL: database.ingestUrl, HOST: '0.0.0.0' });
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(PUBLIC_URL_LINE)]);
  });

  it('keeps sidetrack start from starting anything', () => {
    const ended = sidetrack(['start'], { INGEST_HOST: '0.0.0.0' });
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(PUBLIC_URL_LINE)]);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('opens with it, and believes what was signed for it alone, whatever the Host header says', async () => {
    const { hostname, port } = new URL(ingest.url);
    expect(hostname).toBe('0.0.0.0');
    const other = 'billing.example.test';
    expect(await sendNaming(other, Number(port), `https://${other}`)).toBe(401);
    expect(await sendNaming(other, Number(port), PUBLIC_URL)).toBe(200);
  });

  it.each(['*', '203.0.113.1'])('says that %s is no address of this machine', (host) => {
    const ended = door('ingest', {
      DATABASE_URL: database.ingestUrl,
      HOST: host,
      PUBLIC_URL: 'https://hooks.example.test',
    });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`sidetrack: ${host} is no address of this machine; mend HOST`);
  });
});

describe('a private door that other machines reach', () => {
  // One that nobody else reaches says nothing of it: behind-nginx.e2e-spec.ts.
  it('warns that tokens may travel readable', async () => {
    const opened = await startBuiltDoor('api', database.url, { API_HOST: '0.0.0.0', LOG_LEVEL: 'warn' });
    expect(await opened.end()).toBe(0);
    expect(opened.log()).toMatch(/"level":"warn",.*"address":.*tokens travel readable unless TLS is before it/);
  });
});

describe('a database on another machine that need not prove its name', () => {
  const WARNING = /"level":"warn",.*db\.sidetrack\.invalid is reached without TLS.*sslmode=verify-full/;
  const SECRET = /owner:|made-up-password/;

  it('is told of by the public door, by its host alone', async () => {
    expect(await ingest.end()).toBe(0);
    expect(ingest.log()).toMatch(WARNING);
    expect(ingest.log()).not.toMatch(SECRET);
  });

  it('is told of by the private door, by its host alone', () => {
    const { out, err } = door('api', { DATABASE_URL: ELSEWHERE });
    expect(out).toMatch(WARNING);
    expect(out + err).not.toMatch(SECRET);
  });

  it.each([['migrate'], ['quarantine', 'list']])('is told of by sidetrack %s, by its host alone', (...args) => {
    const { err } = sidetrack(args, { DATABASE_URL: ELSEWHERE });
    expect(err).toMatch(/^sidetrack: the database on db\.sidetrack\.invalid is reached without TLS.*verify-full/);
    expect(err).not.toMatch(SECRET);
  });

  it('is nothing to speak of once it has to', () => {
    const { out, err } = sidetrack(['migrate'], { DATABASE_URL: `${ELSEWHERE}?sslmode=verify-full` });
    expect(err).toContain('db.sidetrack.invalid');
    expect(out + err).not.toMatch(/verify-full|without TLS/);
  });
});
