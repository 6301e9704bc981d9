import { execFile, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signForm } from '@sidetrack/signalwire';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from '../support/cluster.js';
import { asPsqlWould } from '../support/as-psql-would.js';
import { readComposeFile, type ComposeFile, type ComposeService } from '../support/compose-file.js';
import { findProgram } from '../support/nginx.js';
import { FORM, messageParams } from '../support/provider.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const MAKE_SECRETS = 'deploy/compose/make-secrets.sh';
const CREATE_OWNER = readFileSync(join(REPOSITORY, 'deploy/compose/create-owner.sql'), 'utf8');
const PUBLIC_URL = 'https://hooks.example.test';
const IN_CONTAINER = '/run/secrets/';

const psql = findProgram('psql');

/** As the head of docker-compose.yml says, in a folder that has the script and nothing else. */
async function makeSecrets(folder: string, environment: Readonly<Record<string, string>>): Promise<string> {
  mkdirSync(join(folder, 'deploy/compose'), { recursive: true });
  copyFileSync(join(REPOSITORY, MAKE_SECRETS), join(folder, MAKE_SECRETS));
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  return (await promisify(execFile)('sh', [MAKE_SECRETS], { cwd: folder, env })).stdout;
}

/** What compose does, by hand: each service's command as a process that has the service's environment and no other. */
describe.skipIf(process.platform === 'win32')('docker-compose.yml', () => {
  let cluster: Cluster;
  let adminUrl: string;
  let folder: string;
  let secretsDir: string;
  let services: ComposeFile['services'];
  const running: ChildProcess[] = [];
  const urls: Record<string, string> = {};

  const secret = (name: string): string => readFileSync(join(secretsDir, name), 'utf8').trim();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sidetrack-compose-'));
    secretsDir = join(folder, 'secrets');
    await makeSecrets(folder, { SIGNING_KEYS: '*=key' });
    services = readComposeFile({ PUBLIC_URL }).services;
    // A server of its own, since roles are a cluster's, with the settings that its container would have.
    cluster = await Cluster.start({ settings: settingsOf(services.postgres), isMigrated: false });
    adminUrl = cluster.postgres.adminUrl;
    // Names of machines are all that a network of containers has and this machine has not.
    for (const name of ['database_url', 'ingest_database_url', 'api_database_url']) {
      writeFileSync(join(secretsDir, name), secret(name).replace('@postgres:5432', `@${new URL(adminUrl).host}`));
    }
    // What the image does not bring along.
    await asSuperuser('DROP DATABASE sidetrack');
    for (const statement of asPsqlWould(CREATE_OWNER, readMounted)) await asSuperuser(statement);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(
      running.map(async (child) => {
        if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
      }),
    );
    await cluster.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** `postgres -c name=value -c …` */
  function settingsOf({ command }: ComposeService): Record<string, string> {
    const [server, ...rest] = command;
    expect([server, rest.filter((_word, index) => index % 2 === 0)]).toEqual([
      'postgres',
      rest.filter((word) => word === '-c'),
    ]);
    return Object.fromEntries(rest.flatMap((word) => (word === '-c' ? [] : [word.split('=', 2) as [string, string]])));
  }

  async function asSuperuser<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  const readMounted = (path: string): string => secret(path.slice(IN_CONTAINER.length));

  /** What the image adds (its ENV), but for the ports, which others may have on this machine; and where its secrets are. */
  const environmentOf = ({ environment }: ComposeService): Record<string, string> => ({
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    DATA_DIR: folder,
    INGEST_PORT: '0',
    API_PORT: '0',
    ...Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replace(IN_CONTAINER, `${secretsDir}/`)]),
    ),
  });

  async function open(service: ComposeService): Promise<string> {
    const [, ...words] = service.command;
    const child = fork(join(REPOSITORY, words.at(-1)!), {
      execArgv: words.slice(0, -1),
      env: environmentOf(service),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running.push(child);
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`${words.at(-1)} ended with ${code as number} before it was open`);
    });
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }];
    ended.catch(() => undefined);
    return message.url;
  }

  async function migrate(): Promise<number | null> {
    const [program = '', ...args] = services.migrate.command;
    const env = environmentOf(services.migrate);
    const child = spawn(program, args, { cwd: REPOSITORY, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  it('has its secrets made once, closed to others, and never made anew', async () => {
    const files = readdirSync(secretsDir).toSorted();
    expect(files).toEqual(
      [
        'postgres_password',
        'owner_password',
        'database_url',
        'ingest_database_url',
        'api_database_url',
        'signing_keys',
        'api_tokens',
        'provider_access',
      ].toSorted(),
    );
    expect(statSync(secretsDir).mode & 0o777).toBe(0o700);
    // Another user in a container reads the file itself.
    expect(files.filter((name) => (statSync(join(secretsDir, name)).mode & 0o777) !== 0o644)).toEqual([]);
    const before = files.map(secret);
    expect(await makeSecrets(folder, {})).toBe('');
    expect(files.map(secret)).toEqual(before);
    const passwords = new Set(files.map(secret).flatMap((text) => /[0-9a-f]{48}/.exec(text) ?? []));
    expect(passwords.size).toBe(5);
  });

  it('has no secrets made without the provider’s keys, and says where they come from', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'sidetrack-compose-'));
    try {
      await expect(makeSecrets(empty, {})).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('SIGNING_KEYS') as string,
      });
    } finally {
      rmSync(empty, { recursive: true });
    }
  });

  it('refuses to go without the URL that the provider was given', () => {
    expect(() => readComposeFile({})).toThrow('PUBLIC_URL');
  });

  it('has an owner of the database who is no superuser, and a server set as it says', async () => {
    const [owner] = await asSuperuser(
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = 'sidetrack_owner'`,
    );
    expect(owner).toEqual({ rolsuper: false, rolcreaterole: true, rolcreatedb: false, rolbypassrls: false });
    const set = await asSuperuser<{ name: string; setting: string }>(
      `SELECT name, current_setting(name) AS setting FROM pg_settings WHERE source = 'command line'`,
    );
    expect(Object.fromEntries(set.map(({ name, setting }) => [name, setting]))).toMatchObject(
      settingsOf(services.postgres),
    );
  });

  it.skipIf(psql === null)('has its owner made by psql as well', async () => {
    const script = CREATE_OWNER.replaceAll('sidetrack_owner', 'by_psql').replace(
      'DATABASE sidetrack',
      'DATABASE by_psql',
    );
    const file = join(folder, 'create-owner.sql');
    writeFileSync(file, script.replace(IN_CONTAINER, `${secretsDir}/`));
    // As the image calls it.
    await promisify(execFile)(psql ?? '', ['-v', 'ON_ERROR_STOP=1', '--no-psqlrc', '-f', file, adminUrl]);
    const own = new URL(adminUrl);
    own.username = 'by_psql';
    own.password = secret('owner_password');
    own.pathname = '/by_psql';
    const client = new pg.Client({ connectionString: own.href });
    await client.connect();
    await client.end();
  });

  it('migrates, opens both doors, and answers for a callback', async () => {
    expect(await migrate()).toBe(0);
    const [ingest, api] = await Promise.all([open(services.ingest), open(services.api)]);
    Object.assign(urls, { ingest, api });

    const params = { AccountSid: 'any', ...messageParams('m-compose', 'sent') };
    const url = `${PUBLIC_URL}/callbacks/messages`;
    const headers = { 'content-type': FORM, 'x-signalwire-signature': signForm('key', url, params) };
    const body = new URLSearchParams(params).toString();
    expect((await fetch(`${ingest}/callbacks/messages`, { method: 'POST', headers, body })).status).toBe(200);
    const authorization = `Bearer ${secret('api_tokens').replace('support=', '')}`;
    expect((await fetch(`${api}/v1/messages/m-compose`, { headers: { authorization } })).status).toBe(200);
    const logins = await asSuperuser<{ login: string }>(
      `SELECT DISTINCT usename::text AS login FROM pg_stat_activity WHERE datname = 'sidetrack' ORDER BY 1`,
    );
    expect(logins.map(({ login }) => login)).toEqual(['sidetrack_api', 'sidetrack_ingest']);
  }, 120_000);

  it.each(['ingest', 'api'] as const)('asks the %s door for its health on a path that it has', async (name) => {
    const [how, program = '', ...words] = services[name].healthcheck?.test ?? [];
    expect(how).toBe('CMD');
    const own = words.map((word) => word.replace(/http:\/\/127\.0\.0\.1:\d+/, urls[name] ?? ''));
    await promisify(execFile)(program, own);
  });

  it('gives a door another password by the migration alone', async () => {
    const other = secret('ingest_database_url').replace(/[0-9a-f]{48}/, 'another-password');
    writeFileSync(join(secretsDir, 'ingest_database_url'), other);
    expect(await migrate()).toBe(0);
    const client = new pg.Client({ connectionString: other });
    await client.connect();
    await client.end();
  });
});
