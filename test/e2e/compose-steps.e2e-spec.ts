import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signForm } from '@sidetrack/signalwire';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from '../load/cluster.js';
import { FORM, messageParams } from '../support/provider.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const TOKEN = 'a-token-of-the-test';
const PUBLIC_URL = 'https://hooks.example.test';

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** `${NAME:-else}` and `${NAME:?complaint}`, as compose fills them in. */
function fillIn(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, rest: string) => {
    const value = variables[name];
    if (value !== undefined && value !== '') return value;
    if (kind === '?') throw new Error(`compose would refuse to start: ${rest}`);
    return rest;
  });
}

/** What compose does, by hand: each service's command as a process that has the service's environment and no other. */
describe('docker-compose.yml', () => {
  let cluster: Cluster;
  let dataDir: string;
  let services: Record<'migrate' | 'ingest' | 'api', Service>;
  const running: ChildProcess[] = [];
  const given: Record<string, string> = {
    SIGNING_KEYS: '*=key',
    API_TOKENS: `test=${TOKEN}`,
    PUBLIC_URL,
    INGEST_PASSWORD: 'of-the-ingest-door',
    API_PASSWORD: 'of-the-api-door',
  };

  beforeAll(async () => {
    // A server of its own: the passwords of the roles are the cluster's.
    cluster = await Cluster.start();
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-compose-'));
    const server = new URL(cluster.url);
    given['POSTGRES_PASSWORD'] = server.password;
    const text = await readFile(join(REPOSITORY, 'docker-compose.yml'), 'utf8');
    const parsed = (load(text) as { services: typeof services }).services;
    // Names of machines are all that a network of containers has and this machine has not.
    const fill = (value: string): string => fillIn(value, given).replaceAll('@postgres:5432', `@${server.host}`);
    services = Object.fromEntries(
      Object.entries(parsed).map(([name, { command, environment }]) => [
        name,
        {
          command,
          environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, fill(value)])),
        },
      ]),
    ) as typeof services;
  });

  afterAll(async () => {
    await Promise.all(
      running.map(async (child) => {
        if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
      }),
    );
    await cluster.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** What the image adds (its ENV), but for the ports, which others may have on this machine. */
  const environmentOf = ({ environment }: Service): Record<string, string> => ({
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    INGEST_PORT: '0',
    API_PORT: '0',
    ...environment,
  });

  async function open(service: Service): Promise<string> {
    const [, ...words] = service.command;
    const child = fork(join(REPOSITORY, words.at(-1)!), {
      execArgv: words.slice(0, -1),
      env: environmentOf(service),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running.push(child);
    const [message] = (await once(child, 'message')) as [{ url: string }];
    return message.url;
  }

  it('refuses to go without a password for each login', async () => {
    const text = await readFile(join(REPOSITORY, 'docker-compose.yml'), 'utf8');
    for (const name of ['POSTGRES_PASSWORD', 'INGEST_PASSWORD', 'API_PASSWORD']) {
      expect(() => fillIn(text, { ...given, [name]: '' })).toThrow(name);
    }
  });

  it('gives each container its own secrets, and the owner’s to the migration alone', () => {
    const owners = given['POSTGRES_PASSWORD']!;
    const holders = (secret: string): string[] =>
      Object.entries(services)
        .filter(([, { environment }]) => Object.values(environment).some((value) => value.includes(secret)))
        .map(([name]) => name)
        .toSorted();
    expect(holders(owners)).toEqual(['migrate', 'postgres']);
    expect(holders('of-the-ingest-door')).toEqual(['ingest', 'migrate']);
    expect(holders('of-the-api-door')).toEqual(['api', 'migrate']);
    expect(holders(TOKEN)).toEqual(['api']);
    expect(holders('*=key')).toEqual(['api', 'ingest']);
  });

  it('migrates, opens both doors, and answers for a callback', async () => {
    const [program = '', ...args] = services.migrate.command;
    const migrating = spawn(program, args, { cwd: REPOSITORY, env: environmentOf(services.migrate), stdio: 'inherit' });
    expect(await once(migrating, 'exit')).toEqual([0, null]);
    const [ingest, api] = await Promise.all([open(services.ingest), open(services.api)]);

    const params = { AccountSid: 'any', ...messageParams('m-compose', 'sent') };
    const url = `${PUBLIC_URL}/callbacks/messages`;
    const headers = { 'content-type': FORM, 'x-signalwire-signature': signForm('key', url, params) };
    const body = new URLSearchParams(params).toString();
    expect((await fetch(`${ingest}/callbacks/messages`, { method: 'POST', headers, body })).status).toBe(200);
    const authorization = `Bearer ${TOKEN}`;
    expect((await fetch(`${api}/v1/messages/m-compose`, { headers: { authorization } })).status).toBe(200);
    expect((await fetch(`${api}/health/ready`)).status).toBe(200);
    const rows = await cluster.query<{ login: string }>(
      `SELECT DISTINCT usename::text AS login FROM pg_stat_activity
        WHERE datname = 'sidetrack' AND pid <> pg_backend_pid() AND usename IS NOT NULL ORDER BY 1`,
    );
    expect(rows.map(({ login }) => login)).toEqual(['sidetrack_api', 'sidetrack_ingest']);
  });
});
