import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signForm } from '@sidetrack/signalwire';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FORM, messageParams } from '../support/provider.js';
import { runSidetrack, type RunningCommand } from '../support/sidetrack-command.js';
import { execute } from '../support/test-postgres.js';

const READY =
  /Sidetrack is ready[\s\S]*?(http:\/\/127\.0\.0\.1:\d+)\/callbacks\/messages[\s\S]*?(http:\/\/127\.0\.0\.1:\d+)\/docs/;

const TOKEN = 'a-token-of-the-test';
const STRANGERS = {
  PGPASSWORD: 'of-somebody-else',
  AWS_SECRET_ACCESS_KEY: 'of-the-platform',
  npm_config__auth: 'of-npm',
};

interface Door {
  readonly pid: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly status: string;
}

/** The doors that a `start` has opened, as the system sees them. */
function doorsOf(command: RunningCommand): { ingest: Door; api: Door } {
  const children = readFileSync(`/proc/${command.pid}/task/${command.pid}/children`, 'utf8').trim().split(' ');
  const find = (name: string): Door => {
    const isIt = (pid: string): boolean => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${name}/src/main.js`);
    const pid = children.find(isIt)!;
    const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
    const environment = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
    return { pid: Number(pid), environment, status: readFileSync(`/proc/${pid}/status`, 'utf8') };
  };
  return { ingest: find('ingest'), api: find('api') };
}

/** Modes of everything that a start has put on the disk, the server's own files left out. */
function openedToOthers(folder: string): string[] {
  return (
    readdirSync(folder, { withFileTypes: true, recursive: true, encoding: 'utf8' })
      .filter(
        (entry) => !entry.isSymbolicLink() && !entry.parentPath.includes('/postgres') && entry.name !== 'postgres',
      )
      .map((entry) => join(entry.parentPath, entry.name))
      // A file of the journal may be gone by now.
      .filter((path) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0)
  );
}

describe.runIf(process.platform === 'linux')('the least that each process needs', () => {
  const folders: string[] = [];
  const started: RunningCommand[] = [];
  const name = `least_${randomBytes(5).toString('hex')}`;
  const adminUrl = inject('postgresAdminUrl');
  let ownerUrl: URL;

  const run = (args: string[], environment: Record<string, string>): RunningCommand => {
    const command = runSidetrack(args, environment);
    started.push(command);
    return command;
  };

  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'sidetrack-least-'));
    folders.push(made);
    return made;
  };

  beforeAll(async () => {
    await execute(adminUrl, `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'of-the-owner'`);
    await execute(adminUrl, `CREATE DATABASE ${name} OWNER ${name}`);
    ownerUrl = new URL(adminUrl);
    ownerUrl.username = name;
    ownerUrl.password = 'of-the-owner';
    ownerUrl.pathname = `/${name}`;
  });

  afterAll(async () => {
    for (const command of started) command.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    for (const each of folders) rmSync(each, { recursive: true });
    await execute(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    for (const role of [`sidetrack_ingest_${name}`, `sidetrack_api_${name}`, name]) {
      await execute(adminUrl, `DROP ROLE ${role}`);
    }
  });

  describe('with a PostgreSQL whose owner is no superuser', () => {
    const secrets = { SIGNING_KEYS: '*=key', API_TOKENS: `test=${TOKEN}` };
    let variables: Record<string, string>;
    let dataDir: string;
    let command: RunningCommand;
    let urls: { ingest: string; api: string };

    beforeAll(async () => {
      dataDir = folder();
      variables = { DATA_DIR: dataDir, DATABASE_URL: ownerUrl.href, LOG_LEVEL: 'error', ...secrets };
      const early = run(['start'], variables);
      expect(await early.ended).toBe(1);
      expect(early.output()).toMatch(/^sidetrack: [^\n]*sidetrack migrate[^\n]*\n$/);
      const migrating = run(['migrate'], { DATABASE_URL: ownerUrl.href });
      expect(await migrating.ended, migrating.output()).toBe(0);
      command = run(['start'], { ...variables, ...STRANGERS });
      const [, ingest = '', api = ''] = await command.says(READY);
      urls = { ingest, api };
    }, 120_000);

    it('a callback is taken and read', async () => {
      const params = { AccountSid: 'any', ...messageParams('m-least', 'sent') };
      const url = `${urls.ingest}/callbacks/messages`;
      const headers = { 'content-type': FORM, 'x-signalwire-signature': signForm('key', url, params) };
      const sent = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(params).toString() });
      expect(sent.status).toBe(200);
      const read = await fetch(`${urls.api}/v1/messages/m-least`, { headers: { authorization: `Bearer ${TOKEN}` } });
      expect(read.status).toBe(200);
    });

    it('the ingest door’s environment holds its own login, and neither tokens nor anybody else’s secret', () => {
      const { environment } = doorsOf(command).ingest;
      const secretNames = Object.keys(environment).filter((variable) =>
        /URL|KEY|TOKEN|PASS|SECRET|auth/.test(variable),
      );
      expect(secretNames.toSorted()).toEqual(['INGEST_DATABASE_URL', 'SIGNING_KEYS']);
      expect(Object.values(environment).join('\n')).not.toContain('of-the-owner');
      expect(new URL(environment['INGEST_DATABASE_URL'] ?? '').username).toBe(`sidetrack_ingest_${name}`);
    });

    it('the API door’s environment holds its own login, and no other', () => {
      const { environment } = doorsOf(command).api;
      const secretNames = Object.keys(environment).filter((variable) =>
        /URL|KEY|TOKEN|PASS|SECRET|auth/.test(variable),
      );
      expect(secretNames.toSorted()).toEqual(['API_DATABASE_URL', 'API_TOKENS', 'SIGNING_KEYS']);
      expect(Object.values(environment).join('\n')).not.toContain('of-the-owner');
    });

    it('every connection of the doors is of a door’s role', async () => {
      const admin = new pg.Client({ connectionString: adminUrl });
      await admin.connect();
      const { rows } = await admin.query(
        `SELECT DISTINCT usename::text AS login FROM pg_stat_activity WHERE datname = $1 ORDER BY 1`,
        [name],
      );
      await admin.end();
      expect(rows).toEqual([{ login: `sidetrack_api_${name}` }, { login: `sidetrack_ingest_${name}` }]);
    });

    it('the doors write for nobody else, and do not run as root', () => {
      for (const { status } of Object.values(doorsOf(command))) {
        expect(status).toMatch(/^Umask:\t0077$/m);
        expect(status).toMatch(/^Uid:\t[1-9]\d*\t[1-9]\d*\t[1-9]\d*\t[1-9]\d*$/m);
        expect(status).not.toMatch(/^Groups:.*\b0\b/m);
      }
      expect(openedToOthers(dataDir)).toEqual([]);
    });

    it('other verbs work with the same variables', async () => {
      for (const args of [['verify'], ['quarantine', 'list'], ['report', 'deliveries'], ['rebuild', 'messages']]) {
        const verb = run(args, variables);
        expect(await verb.ended, verb.output()).toBe(0);
      }
    });

    it('one door starts with its login alone, and both are told apart in one line', async () => {
      const login = doorsOf(command).ingest.environment['INGEST_DATABASE_URL'] ?? '';
      const alone = run(['start', 'ingest'], {
        DATA_DIR: folder(),
        INGEST_DATABASE_URL: login,
        SIGNING_KEYS: secrets.SIGNING_KEYS,
        LOG_LEVEL: 'error',
      });
      await alone.says(/Sidetrack is ready/);
      const both = run(['start'], { ...variables, DATA_DIR: folder(), DATABASE_URL: login });
      expect(await both.ended).toBe(1);
      expect(both.output()).toMatch(/^sidetrack: [^\n]*INGEST_DATABASE_URL and API_DATABASE_URL[^\n]*\n$/);
      const rebuilding = run(['rebuild'], { ...variables, DATABASE_URL: login });
      expect(await rebuilding.ended).toBe(1);
      expect(rebuilding.output()).toMatch(/^sidetrack: [^\n]*owner[^\n]*\n$/);
    });
  });

  it('with the embedded PostgreSQL its superuser’s password stays with the starter', async () => {
    const dataDir = folder();
    const command = run(['start'], { DATA_DIR: dataDir, LOG_LEVEL: 'error' });
    await command.says(READY);
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
    expect(password.length).toBeGreaterThan(16);
    for (const { pid, environment } of Object.values(doorsOf(command))) {
      expect(Object.values(environment).join('\n')).not.toContain(password);
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(password);
    }
    expect(openedToOthers(dataDir).filter((path) => path !== dataDir)).toEqual([]);
  }, 120_000);
});
