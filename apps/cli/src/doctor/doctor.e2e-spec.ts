import { migrate } from '@sidetrack/database';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../../../test/support/free-port.js';
import { startBuiltDoor, type BuiltDoor } from '../../../../test/support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { findProgram, startNginx, type RunningNginx } from '../../../../test/support/nginx.js';
import { SIGNING_KEY } from '../../../../test/support/provider.js';
import { runSidetrack } from '../../../../test/support/sidetrack-command.js';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres.js';
import { askDoctor, type Report } from '../../spec-support/doctor/ask-doctor.js';
import { BROKEN_DATABASES } from '../../spec-support/doctor/broken-databases.js';
import { BROKEN_SETTINGS } from '../../spec-support/doctor/broken-settings.js';
import type { BrokenSetUp } from '../../spec-support/doctor/broken-set-up.js';
import { BROKEN_SURROUNDINGS } from '../../spec-support/doctor/broken-surroundings.js';
import { proxySite } from '../../spec-support/doctor/proxy-site.js';
import { setUpFor, TOKEN, type SetUp, type Variables } from '../../spec-support/doctor/set-up.js';
import { runVerb } from '../../spec-support/run-verb.js';
import { DOCTOR } from './doctor.verb.js';
import type { Machine } from './run-doctor.js';

const HAS_NGINX = ['nginx', 'openssl'].every((program) => findProgram(program) !== null);

describe('sidetrack doctor', () => {
  let postgres: TestPostgres;
  /** For all cases that only read. */
  let shared: ClonedDatabase;
  let setUp: SetUp;
  const printed: string[] = [];
  const secrets = new Set([SIGNING_KEY, TOKEN]);

  const clone = async (): Promise<ClonedDatabase> => {
    const database = await cloneDatabase(postgres.adminUrl);
    for (const url of [database.url, database.ingestUrl, database.apiUrl]) secrets.add(new URL(url).password);
    return database;
  };

  beforeAll(async () => {
    // With PostgreSQL's own settings, less buffers: the server that all tests share goes without fsync, which is one of the faults.
    postgres = await startTestPostgres({ shared_buffers: '128MB' });
    shared = await clone();
  }, 120_000);

  afterAll(async () => {
    await postgres.stop();
    // Whatever was wrong, and wherever a URL or a key came into it.
    for (const secret of secrets) expect(printed.join('\n')).not.toContain(secret);
  });

  beforeEach(async () => {
    setUp = await setUpFor(postgres, shared);
  });

  afterEach(() => setUp.takeDown());

  const examine = async (variables: Variables, machine?: Partial<Machine>): Promise<Report> => {
    const report = await askDoctor(variables, machine);
    printed.push(report.printed);
    return report;
  };

  it('finds nothing wrong where nothing is, and leaves no trace in DATA_DIR', async () => {
    const report = await examine(setUp.fit);
    expect([report.failed, report.exitCode]).toEqual([[], 0]);
    expect(report.resultOf('schema-drift')).toBe('ok');
    expect(report.resultOf('door-rights')).toBe('ok');
    expect(report.resultOf('postgres-settings')).toBe('ok');
    expect(await readdir(setUp.folder)).toEqual([]);
  });

  const expectFound = async ({ breakIt, machine, failed, found, next, mend }: BrokenSetUp): Promise<void> => {
    const variables = await breakIt(setUp);
    const report = await examine(variables, machine);
    expect([report.exitCode, report.failed.toSorted()]).toEqual([1, [...failed].toSorted()]);
    expect(report.found(failed[0])).toMatch(found);
    expect(report.next(failed[0])).toMatch(next);
    if (mend === undefined) return;
    await mend({ ...setUp, next: report.next(failed[0]), variables });
    expect((await examine(variables)).failed).toEqual([]);
  };

  it.each([...BROKEN_SETTINGS, ...BROKEN_SURROUNDINGS])(
    'fails, names the check and says what to do where $what',
    expectFound,
  );

  describe('of a database', () => {
    beforeEach(async () => {
      const own = await clone();
      await setUp.takeDown();
      setUp = await setUpFor(postgres, own);
      setUp.undo(() => own.close());
    });

    it('warns of what was wrong when providers were last asked, and of a file of secrets that others can read', async () => {
      secrets.add('hush-hush-of-a-provider');
      const file = join(setUp.folder, 'access');
      await writeFile(file, 'AC2=https://SK9:hush-hush-of-a-provider@api.twilio.com\n');
      await chmod(setUp.folder, 0o711);
      await chmod(file, 0o644);
      const owner = new pg.Client({ connectionString: setUp.database.url });
      await owner.connect();
      await owner.query(`
        INSERT INTO reconciliations (id, asked_by, purpose, kinds, open_ends, dry_run, state, created_at, finished_at, problems)
        VALUES ('00000000-0000-4000-8000-000000000001', 'schedule', 'schedule', '{call}', true, false, 'done', now() - interval '1 hour',
                '2026-11-28T12:00:00Z', '["AC2, calls: the provider does not accept the user and the secret"]')`);
      await owner.end();

      const report = await examine({ ...setUp.fit, PROVIDER_ACCESS_FILE: file });
      expect([report.resultOf('secrets'), report.resultOf('provider-access'), report.exitCode]).toEqual([
        'warn',
        'warn',
        0,
      ]);
      expect(report.found('secrets')).toMatch(/^1 credential\(s\) of 23 characters for REST APIs of providers$/m);
      expect(report.found('secrets')).toMatch(/^PROVIDER_ACCESS_FILE .* can be read by every user of this machine$/m);
      expect(report.next('secrets')).toContain('chmod 640 it');
      expect(report.found('provider-access').split('\n')).toEqual([
        '1 account(s) are asked about, at api.twilio.com',
        expect.stringMatching(/^account AC2 is asked about, and SIGNING_KEYS has no key of it/),
        'asking until 2026-11-28T12:00:00.000Z met this: AC2, calls: the provider does not accept the user and the secret',
      ]);
    });

    it.each(BROKEN_DATABASES)('fails, names the check and says what to do where $what', expectFound);
  });

  it('asks the embedded PostgreSQL that runs, and starts none that does not', async () => {
    const admin = new pg.Client({ connectionString: setUp.postgres.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ data_directory: string }>('SHOW data_directory');
    await admin.end();
    await migrate(setUp.postgres.adminUrl.replace(/\/postgres$/, '/sidetrack'));
    const { DATABASE_URL: _url, SIGNING_KEYS: _keys, API_TOKENS: _tokens, ...others } = setUp.fit;

    const running = await examine({ ...others, DATA_DIR: dirname(rows[0]!.data_directory) });
    expect(running.found('database')).toMatch(/^embedded PostgreSQL \S+ at 127\.0\.0\.1:\d+, data in /);
    expect(running.failed).toEqual([]);
    expect(running.resultOf('door-rights')).toBe('ok');

    await mkdir(join(setUp.folder, 'postgres'));
    const resting = await examine(others);
    expect([resting.exitCode, resting.resultOf('database')]).toEqual([0, 'warn']);
    expect(resting.found('database')).toMatch(/is not running, and is not started for this$/);
    expect(resting.resultOf('schema')).toBe('skipped');
    expect(await readdir(setUp.folder, { recursive: true })).toEqual(['postgres']);
  });

  describe('beside running doors', () => {
    let doors: BuiltDoor[] = [];
    let nginx: RunningNginx | null = null;
    let variables: Variables;
    let proxyPort: number;

    beforeEach(async () => {
      const environment = { DATA_DIR: setUp.folder };
      doors = await Promise.all([
        startBuiltDoor('ingest', setUp.database.url, environment),
        startBuiltDoor('api', setUp.database.url, environment),
      ]);
      const [ingestPort = '', apiPort = ''] = doors.map(({ url }) => new URL(url).port);
      variables = {
        ...setUp.fit,
        INGEST_PORT: ingestPort,
        API_PORT: apiPort,
        PUBLIC_URL: `http://127.0.0.1:${ingestPort}`,
      };
      if (!HAS_NGINX) return;
      proxyPort = await findFreePort();
      nginx = await startNginx(proxySite(proxyPort, ingestPort), ['localhost'], proxyPort);
      const authority = join(setUp.folder, 'authority.pem');
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
      const unbelieved = await examine(variables);
      expect(unbelieved.failed).toEqual(['public-url']);
      expect(unbelieved.found('public-url')).toContain('self-signed certificate');
      expect(unbelieved.next('public-url')).toContain('no authority that everybody knows has signed it');
    });
  });

  it('ends with 2 on wrong usage', async () => {
    const wrong = await runVerb(DOCTOR, {}, setUp.fit, { operands: ['front'] });
    expect(wrong.exitCode).toBe(2);
    expect(wrong.out + wrong.err).toBe(
      'sidetrack doctor: there is no door "front"; choose ingest or api, or none for both.\n',
    );
  });
});
