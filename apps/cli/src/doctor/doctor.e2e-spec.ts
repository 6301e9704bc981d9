import { migrate } from '@sidetrack/database';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '../../../../test/support/free-port.js';
import { startBuiltDoor, type BuiltDoor } from '../../../../test/support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { findProgram, startNginx, type RunningNginx } from '../../../../test/support/nginx.js';
import { ACCOUNT, SIGNING_KEY } from '../../../../test/support/provider.js';
import { runSidetrack } from '../../../../test/support/sidetrack-command.js';
import { execute, startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres.js';
import { listen } from '../../spec-support/run-verb.js';
import type { Finding, Result } from './check.js';
import { runDoctor, type Machine } from './run-doctor.js';

const TOKEN = 'a-token-of-the-doctor-test';
const HAS_NGINX = ['nginx', 'openssl'].every((program) => findProgram(program) !== null);

type Variables = Record<string, string>;

interface Report {
  readonly exitCode: number;
  readonly failed: readonly string[];
  readonly resultOf: (name: string) => Result | undefined;
  /** What a check found, and what it says to do, each in one text. */
  readonly found: (name: string) => string;
  readonly next: (name: string) => string;
}

describe('sidetrack doctor', () => {
  let postgres: TestPostgres;
  let database: ClonedDatabase;
  let folder: string;
  /** Of a set-up in which nothing is wrong, and whose doors are not running. */
  let fit: Variables;
  const printed: string[] = [];
  const secrets = new Set([SIGNING_KEY, TOKEN]);
  const undo: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    // With PostgreSQL's own settings: the server that all tests share goes without fsync, which is one of the faults.
    postgres = await startTestPostgres({});
  }, 120_000);

  afterAll(async () => {
    await postgres.stop();
    // Whatever was wrong, and wherever a URL or a key came into it.
    for (const secret of secrets) expect(printed.join('\n')).not.toContain(secret);
  });

  beforeEach(async () => {
    database = await cloneDatabase(postgres.adminUrl);
    for (const url of [database.url, database.ingestUrl, database.apiUrl]) secrets.add(new URL(url).password);
    folder = await mkdtemp(join(tmpdir(), 'sidetrack-doctor-'));
    fit = {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
      API_TOKENS: `support=${TOKEN}`,
      INGEST_PORT: '0',
      API_PORT: '0',
      JOURNAL_MAX_BYTES: '1MB',
    };
  });

  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
    await rm(folder, { recursive: true, force: true });
    await database.close();
  });

  const run = async (variables: Variables, machine: Partial<Machine> = {}): Promise<Report> => {
    const doctor = { now: () => Date.now(), columns: null, ...machine };
    const said = await listen((surroundings) => runDoctor(undefined, { json: true }, surroundings, doctor), {
      variables,
    });
    printed.push(said.out, said.err);
    const { checks } = JSON.parse(said.out) as {
      checks: { name: string; result: Result; findings: readonly Finding[] }[];
    };
    const of = (name: string): readonly Finding[] => checks.find((check) => check.name === name)?.findings ?? [];
    return {
      exitCode: said.exitCode,
      failed: checks.filter(({ result }) => result === 'fail').map(({ name }) => name),
      resultOf: (name) => checks.find((check) => check.name === name)?.result,
      found: (name) =>
        of(name)
          .map(({ found }) => found)
          .join('\n'),
      next: (name) =>
        of(name)
          .map(({ next }) => next ?? '')
          .join('\n'),
    };
  };

  const serve = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    undo.push(() => new Promise((resolve) => server.close(resolve)));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('finds nothing wrong where nothing is, and leaves no trace in DATA_DIR', async () => {
    const report = await run(fit);
    expect([report.failed, report.exitCode]).toEqual([[], 0]);
    expect(report.resultOf('schema-drift')).toBe('ok');
    expect(report.resultOf('door-rights')).toBe('ok');
    expect(report.resultOf('postgres-settings')).toBe('ok');
    expect(await readdir(folder)).toEqual([]);
  });

  interface BrokenSetUp {
    readonly what: string;
    /** Breaks it, and gives the variables with which it is looked at. */
    readonly breakIt: () => Promise<Variables> | Variables;
    readonly machine?: Partial<Machine>;
    /** Exactly the checks that fail; the first one names the fault. */
    readonly failed: readonly [string, ...string[]];
    readonly found: RegExp;
    readonly next: RegExp;
    /** Follows the advice, after which nothing fails. */
    readonly mend?: (next: string) => Promise<unknown>;
  }

  const withPassword = (url: string, password: string): string => Object.assign(new URL(url), { password }).href;

  const BROKEN: readonly BrokenSetUp[] = [
    {
      what: 'the database is away',
      breakIt: async () => ({
        ...fit,
        DATABASE_URL: `postgres://owner:hush-hush@127.0.0.1:${await findFreePort()}/any`,
      }),
      failed: ['database'],
      found: /^owner cannot connect to database any at 127\.0\.0\.1:\d+: connect ECONNREFUSED/,
      next: /^start PostgreSQL at 127\.0\.0\.1:\d+, or mend host and port; the variable is DATABASE_URL$/,
    },
    {
      what: 'the password is wrong',
      breakIt: () => ({ ...fit, DATABASE_URL: withPassword(database.url, 'hush-hush') }),
      failed: ['database'],
      found: /password authentication failed for user "sidetrack"/,
      next: /^mend user and password/,
    },
    {
      what: 'the database’s name is wrong',
      breakIt: () => ({ ...fit, DATABASE_URL: database.url.replace(/\/[^/]*$/, '/sidetrakc') }),
      failed: ['database'],
      found: /database "sidetrakc" does not exist/,
      next: /CREATE DATABASE "sidetrakc"/,
    },
    {
      what: 'the database is not migrated',
      breakIt: async () => {
        const name = `empty_${database.url.split('_').at(-1)}`;
        await execute(postgres.adminUrl, `CREATE DATABASE ${name}`);
        return { ...fit, DATABASE_URL: database.url.replace(/\/[^/]*$/, `/${name}`) };
      },
      failed: ['schema', 'door-logins'],
      found: /lacks \d+ of \d+ migrations/,
      next: /^run `sidetrack migrate` with the same DATABASE_URL/,
      mend: () => migrate(fit['DATABASE_URL']!),
    },
    {
      what: 'a newer program has migrated the database',
      breakIt: async () => {
        await execute(
          database.url,
          `INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'Future9000000000000')`,
        );
        return fit;
      },
      failed: ['schema', 'door-logins'],
      found: /migrated by a newer Sidetrack \(it has Future9000000000000/,
      next: /^start that version or a later one/,
    },
    {
      what: 'a restore has left the grants out',
      breakIt: async () => {
        for (const kind of ['TABLES', 'SEQUENCES'])
          await execute(
            database.url,
            `REVOKE ALL ON ALL ${kind} IN SCHEMA public FROM sidetrack_ingest, sidetrack_api`,
          );
        return fit;
      },
      failed: ['door-rights', 'door-logins'],
      found: /^sidetrack_ingest lacks .*; INSERT, SELECT ON TABLE events; .*\nsidetrack_api lacks /,
      next: /^run `sidetrack migrate` with the owner’s DATABASE_URL, or as the owner: .*GRANT INSERT, SELECT ON TABLE events TO "sidetrack_ingest"/,
      mend: () => migrate(database.url),
    },
    {
      what: 'somebody has granted a door more than it needs',
      breakIt: async () => {
        await execute(database.url, 'GRANT SELECT ON notes TO sidetrack_ingest');
        return fit;
      },
      failed: ['door-rights'],
      found: /^sidetrack_ingest has what the door has no need of: SELECT ON TABLE notes$/m,
      next: /^run `sidetrack migrate`/m,
      mend: () => migrate(database.url),
    },
    {
      what: 'a door logs in as a superuser',
      breakIt: () => ({ ...fit, INGEST_DATABASE_URL: database.url }),
      failed: ['door-logins', 'door-rights'],
      found: /^the ingest door: sidetrack can become a superuser or make roles, and so change events$/m,
      next: /give the doors the logins that it makes/,
    },
    {
      what: 'an index is gone',
      breakIt: async () => {
        await execute(database.url, 'DROP INDEX messages_awaiting');
        return fit;
      },
      failed: ['schema-drift'],
      found: /^the index messages_awaiting of messages is missing$/,
      next: /^run as the tables’ owner, one by one: CREATE INDEX CONCURRENTLY messages_awaiting ON messages USING btree/,
      mend: (next) => execute(database.url, next.replace(/^.*one by one: /, '')),
    },
    {
      what: 'a trigger has been put on the log',
      breakIt: async () => {
        await execute(
          database.url,
          'CREATE TRIGGER quiet BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
        );
        return fit;
      },
      failed: ['schema-drift'],
      found: /^the trigger quiet of events is none of Sidetrack’s: CREATE TRIGGER quiet/,
      next: /DROP TRIGGER quiet ON events$/,
      mend: (next) => execute(database.url, next.replace(/^.*one by one: /, '')),
    },
    {
      what: 'the tables were restored as another’s than the owner’s who is given',
      breakIt: async () => {
        const name = `other_${database.url.split('_').at(-1)}`;
        await execute(postgres.adminUrl, `CREATE ROLE ${name} LOGIN PASSWORD 'hush-hush'`);
        undo.push(() => execute(postgres.adminUrl, `DROP ROLE ${name}`));
        const url = new URL(withPassword(database.url, 'hush-hush'));
        url.username = name;
        return {
          ...fit,
          DATABASE_URL: url.href,
          INGEST_DATABASE_URL: database.ingestUrl,
          API_DATABASE_URL: database.apiUrl,
        };
      },
      failed: ['owner', 'schema'],
      found: /events belongs to sidetrack.*; DATABASE_URL logs in as other_/,
      next: /ALTER TABLE events OWNER TO "other_/,
    },
    {
      what: 'DATA_DIR cannot be written to',
      breakIt: async () => {
        // Modes keep nobody out who is root; a file system without files of anybody's does.
        if (process.getuid?.() === 0) return { ...fit, DATA_DIR: '/proc' };
        await chmod(folder, 0o500);
        return fit;
      },
      failed: ['data-dir'],
      found: /^DATA_DIR \S+ cannot be written to \(\w+\)$/,
      next: /or set another DATA_DIR$/,
    },
    {
      what: 'others can write in DATA_DIR',
      breakIt: async () => {
        await chmod(folder, 0o777);
        return fit;
      },
      failed: ['data-dir'],
      found: /others can write in \S+ \(mode 0777\)/,
      next: /^\n?run: chmod go-rwx \S+$/m,
      mend: () => chmod(folder, 0o700),
    },
    {
      what: 'a door that is gone has left callbacks in its journal',
      breakIt: async () => {
        await mkdir(join(folder, 'journal'), { mode: 0o700 });
        const status = { journal: '0', records: 3, bytes: 900, limitBytes: 1_000_000, oldestReceivedAt: null };
        // A number that Linux gives to no process.
        const left = { ...status, pid: 4_194_305, updatedAt: new Date().toISOString(), isClosedEmpty: false };
        await writeFile(join(folder, 'journal', '0.json'), JSON.stringify(left));
        return fit;
      },
      failed: ['journals'],
      found: /^journal 0 holds 3 acknowledged callbacks, and the process that kept them is gone$/,
      next: /sidetrack start ingest/,
    },
    {
      what: 'PUBLIC_URL has the callback’s path',
      breakIt: () => ({ ...fit, PUBLIC_URL: 'https://hooks.example.com/callbacks/messages' }),
      failed: ['settings'],
      found: /PUBLIC_URL holds .* which is a callback URL and no base URL/,
      next: /^mend it where the doors get their environment from/,
    },
    {
      what: 'PUBLIC_URL is an address of a private network',
      breakIt: () => ({ ...fit, PUBLIC_URL: 'https://10.1.2.3' }),
      failed: ['public-url'],
      found: /^https:\/\/10\.1\.2\.3 is an address of a private network/,
      next: /public name/,
    },
    {
      what: 'another server answers under PUBLIC_URL',
      breakIt: async () => ({
        ...fit,
        PUBLIC_URL: await serve((_, response) => response.writeHead(404).end('Not here')),
      }),
      failed: ['public-url'],
      found: /\/callbacks\/messages answered 404, and not as an ingest door does \(401\)$/,
      next: /another server or site answers there/,
    },
    {
      what: 'PUBLIC_URL leads to a redirect',
      breakIt: async () => ({
        ...fit,
        PUBLIC_URL: await serve((_, response) =>
          response.writeHead(308, { location: 'https://other.example.com/?token=hush-hush' }).end(),
        ),
      }),
      failed: ['public-url'],
      found: /answered 308/,
      next: /set PUBLIC_URL, and the URL that the provider was given, to where it leads \(https:\/\/other\.example\.com\/\)/,
    },
    {
      what: 'nobody listens under PUBLIC_URL',
      breakIt: async () => ({ ...fit, PUBLIC_URL: `http://127.0.0.1:${await findFreePort()}` }),
      failed: ['public-url'],
      found: /could not be asked: connect ECONNREFUSED/,
      next: /nobody listens there/,
    },
    {
      what: 'a variable is misspelt',
      breakIt: () => {
        const { SIGNING_KEYS: keys = '', ...others } = fit;
        return { ...others, SIGNING_KEY: keys, API_TOKEN: 'any' };
      },
      failed: ['settings', 'secrets'],
      found: /^SIGNING_KEY is no setting, and SIGNING_KEYS, which it resembles, is not set/m,
      next: /^mend it where/,
    },
    {
      what: 'several settings are wrong at once',
      breakIt: () => ({ ...fit, API_TOKENS: 'support=hush', INGEST_PORT: '70000', STALL_WINDOW: 'six hours' }),
      failed: ['settings'],
      found:
        /^INGEST_PORT is "70000".*\nAPI_TOKENS cannot be used: the token of support has 4 characters.*\nSTALL_WINDOW is not a duration.*$/,
      next: /^mend it/,
    },
    {
      what: 'keys and tokens are not set',
      breakIt: () => {
        const { SIGNING_KEYS: _keys, API_TOKENS: _tokens, ...others } = fit;
        return others;
      },
      failed: ['secrets'],
      found: /^SIGNING_KEYS is not set\nAPI_TOKENS is not set$/,
      next: /set it to accountSid=key pairs/,
    },
    {
      what: 'PostgreSQL does not wait for the disk',
      breakIt: async () => {
        const elsewhere = await cloneDatabase(inject('postgresAdminUrl'));
        undo.push(() => elsewhere.close());
        return { ...fit, DATABASE_URL: elsewhere.url };
      },
      failed: ['postgres-settings'],
      found: /^fsync is off: a power cut can destroy the whole database/m,
      next: /^run as an administrator: ALTER SYSTEM SET fsync = on, and reload$/m,
    },
    {
      what: 'a door’s role acknowledges before the disk has it',
      breakIt: async () => {
        const { pathname } = new URL(database.url);
        const setting = `ALTER ROLE sidetrack_ingest IN DATABASE ${pathname.slice(1)}`;
        await execute(database.url, `${setting} SET synchronous_commit = off`);
        undo.push(() => execute(database.url, `${setting} RESET ALL`));
        return fit;
      },
      failed: ['postgres-settings'],
      found: /^synchronous_commit is off/,
      next: /ALTER ROLE … RESET synchronous_commit/,
    },
    {
      what: 'the clock is two minutes slow',
      breakIt: () => fit,
      machine: { now: () => Date.now() - 120_000 },
      failed: ['clock'],
      found: /^this machine’s clock is 1(19|20|21)\.\d s behind the database’s$/,
      next: /^set both by NTP/,
    },
    {
      what: 'another program has the port of a door',
      breakIt: async () => ({ ...fit, API_PORT: new URL(await serve((_, response) => response.end('mine'))).port }),
      failed: ['ports'],
      found: /is held by another program than the api door/,
      next: /set API_PORT or API_HOST to another port/,
    },
  ];

  it.each(BROKEN)(
    'fails, names the check and says what to do where $what',
    async ({ breakIt, machine, failed, found, next, mend }) => {
      const variables = await breakIt();
      const report = await run(variables, machine);
      expect([report.exitCode, report.failed.toSorted()]).toEqual([1, [...failed].toSorted()]);
      expect(report.found(failed[0])).toMatch(found);
      expect(report.next(failed[0])).toMatch(next);
      if (mend === undefined) return;
      fit = variables;
      await mend(report.next(failed[0]));
      expect((await run(variables)).failed).toEqual([]);
    },
  );

  it('asks the embedded PostgreSQL that runs, and starts none that does not', async () => {
    const admin = new pg.Client({ connectionString: postgres.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ data_directory: string }>('SHOW data_directory');
    await admin.end();
    await migrate(postgres.adminUrl.replace(/\/postgres$/, '/sidetrack'));
    const { DATABASE_URL: _url, SIGNING_KEYS: _keys, API_TOKENS: _tokens, ...others } = fit;

    const running = await run({ ...others, DATA_DIR: dirname(rows[0]!.data_directory) });
    expect(running.found('database')).toMatch(/^embedded PostgreSQL \S+ at 127\.0\.0\.1:\d+, data in /);
    expect(running.failed).toEqual([]);
    expect(running.resultOf('door-rights')).toBe('ok');

    await mkdir(join(folder, 'postgres'));
    const resting = await run(others);
    expect([resting.exitCode, resting.resultOf('database')]).toEqual([0, 'warn']);
    expect(resting.found('database')).toMatch(/is not running, and is not started for this$/);
    expect(resting.resultOf('schema')).toBe('skipped');
    expect(await readdir(folder, { recursive: true })).toEqual(['postgres']);
  });

  describe('beside running doors', () => {
    let doors: BuiltDoor[] = [];
    let nginx: RunningNginx | null = null;
    let variables: Variables;
    let proxyPort: number;

    beforeEach(async () => {
      const environment = { DATA_DIR: folder };
      doors = await Promise.all([
        startBuiltDoor('ingest', database.url, environment),
        startBuiltDoor('api', database.url, environment),
      ]);
      const [ingestPort = '', apiPort = ''] = doors.map(({ url }) => new URL(url).port);
      variables = { ...fit, INGEST_PORT: ingestPort, API_PORT: apiPort, PUBLIC_URL: `http://127.0.0.1:${ingestPort}` };
      if (!HAS_NGINX) return;
      proxyPort = await findFreePort();
      nginx = await startNginx(siteFor(proxyPort, ingestPort), ['localhost'], proxyPort);
      const authority = join(folder, 'authority.pem');
      await writeFile(authority, nginx.certificate, { mode: 0o600 });
      variables = {
        ...variables,
        PUBLIC_URL: `https://localhost:${proxyPort}`,
        TRUSTED_PROXIES: '127.0.0.1',
        NODE_EXTRA_CA_CERTS: authority,
      };
    }, 120_000);

    afterEach(async () => {
      await Promise.all(doors.map((door) => door.end()));
      await nginx?.stop();
      nginx = null;
    });

    it('exits with 0 as a command, a line for each finding, through proxy and TLS; and with 1 once the door is gone', async () => {
      const command = runSidetrack(['doctor'], variables);
      expect(await command.ended, command.output()).toBe(0);
      const said = command.output();
      printed.push(said);
      expect(said).toMatch(/^Sidetrack \d+\.\d+\.\d+ \(Node\.js v\S+, schema \d+: \w+\); doors: ingest, api\n\n/);
      expect(said).toMatch(/\nFit: \d+ ok, \d+ with a warning, 0 failed, \d+ skipped\.\n$/);
      expect(said).toContain(' leads to an ingest door, which refused a callback without a signature\n');
      expect(said).toContain(' is held by the ingest door, which runs and answers\n');
      expect(said).toContain(' is held by the api door, which runs and answers\n');
      const findings = said.split('\n').slice(2, -3);
      expect(findings.filter((line) => !/^(ok|warn|skipped) +\S|^ +→ /.test(line))).toEqual([]);

      await doors.shift()?.end();
      const again = runSidetrack(['doctor', '--json'], variables);
      expect(await again.ended, again.output()).toBe(1);
      printed.push(again.output());
      if (!HAS_NGINX) return;
      expect(again.output()).toContain('answered 502, and not as an ingest door does');
      expect(again.output()).toContain('does not reach the ingest door: start the door');
      // Without the authority that the command was told of.
      const unbelieved = await run(variables);
      expect(unbelieved.failed).toEqual(['public-url']);
      expect(unbelieved.found('public-url')).toContain('self-signed certificate');
      expect(unbelieved.next('public-url')).toContain('no authority that everybody knows has signed it');
    });
  });

  it('as a command ends with 2 on wrong usage', async () => {
    const wrong = runSidetrack(['doctor', 'front'], fit);
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toBe(
      'sidetrack doctor: there is no door "front"; choose ingest or api, or none for both.\n',
    );
  });
});

const siteFor = (port: number, ingestPort: string): string => `
server {
  listen 127.0.0.1:${port} ssl default_server;
  server_name localhost;
  ssl_certificate any;
  ssl_certificate_key any;
  access_log any combined;
  location /callbacks/ { proxy_pass http://127.0.0.1:${ingestPort}; }
  location / { return 404; }
}`;
