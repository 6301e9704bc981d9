import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from '@sidetrack/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from './support/nginx.js';
import { readUnit, UNIT_FOLDER, unitNames, variablesOf, type SystemdUnit } from './support/systemd-unit.js';

const REPOSITORY = fileURLToPath(new URL('../', import.meta.url));
const INSTALLED = '/opt/sidetrack/';

const units = unitNames().map(readUnit);
const DOORS = ['ingest', 'api'] as const;
const doorUnit = (door: (typeof DOORS)[number]): SystemdUnit => readUnit(`sidetrack-${door}.service`);
const valueOf = (unit: SystemdUnit, key: string): string => (unit.values.get(`Service.${key}`) ?? []).at(-1) ?? '';

describe('the systemd units', () => {
  it('there is one for each door and one for the migration', () => {
    expect(unitNames()).toEqual(['sidetrack-api.service', 'sidetrack-ingest.service', 'sidetrack-migrate.service']);
  });

  it.each(units.map((unit) => [unit.name, unit] as const))('%s starts what a build makes', (_name, unit) => {
    const [program, ...words] = valueOf(unit, 'ExecStart').split(' ');
    const script = words.find((word) => word.startsWith(INSTALLED))!;
    expect(program).toBe('/usr/bin/node');
    expect(script).toMatch(/^\/opt\/sidetrack\/dist\/apps\/\w+\/src\/main\.js$/);
    const source = script.replace(`${INSTALLED}dist/`, '').replace(/\.js$/, '.ts');
    expect([source, existsSync(join(REPOSITORY, source))]).toEqual([source, true]);
    expect(valueOf(unit, 'WorkingDirectory')).toBe('/opt/sidetrack');
    const [, page = ''] =
      /^file:\/\/\/opt\/sidetrack\/(.*)$/.exec(unit.values.get('Unit.Documentation')?.[0] ?? '') ?? [];
    expect([page, existsSync(join(REPOSITORY, page))]).toEqual([page, true]);
  });

  it.each(units.map((unit) => [unit.name, unit] as const))('%s sets nothing that nobody reads', (_name, unit) => {
    const strange = [...variablesOf(unit).keys()].filter((name) => name !== 'NODE_ENV' && !(name in SETTINGS));
    expect(strange).toEqual([]);
  });

  it.each(DOORS)('the %s door gets its own secrets, as files, and no other', (door) => {
    const files = [...variablesOf(doorUnit(door)).keys()].filter((name) => name.endsWith('_FILE'));
    const secrets = Object.entries(SETTINGS).flatMap(([name, { doors }]) =>
      name.endsWith('_FILE') && (doors as readonly string[]).includes(door) ? [name] : [],
    );
    expect(files.toSorted()).toEqual(secrets.toSorted());
  });

  it.each(units.map((unit) => [unit.name, unit] as const))('%s uses each credential that it loads', (_name, unit) => {
    const loaded = (unit.values.get('Service.LoadCredential') ?? []).map((line) => line.split(':')[0]!);
    const used = [...variablesOf(unit).values()].flatMap((value) => (value.startsWith('%d/') ? [value.slice(3)] : []));
    expect(loaded.length).toBeGreaterThan(0);
    expect(used.toSorted()).toEqual(loaded.toSorted());
  });

  it('what is read again on a reload is no credential, of which a running service keeps the old copy', () => {
    for (const door of DOORS) {
      const variables = variablesOf(doorUnit(door));
      expect(valueOf(doorUnit(door), 'ExecReload')).toBe('/bin/kill -HUP $MAINPID');
      for (const name of ['SIGNING_KEYS_FILE', 'API_TOKENS_FILE', 'PROVIDER_ACCESS_FILE']) {
        const path = variables.get(name);
        if (path !== undefined) expect(path).toMatch(/^\/etc\/sidetrack\//);
      }
    }
  });

  it('both doors run as users of their own, who are made, and whose files nobody else reads', () => {
    const made = readFileSync(new URL('sidetrack.sysusers.conf', UNIT_FOLDER), 'utf8');
    const users = DOORS.map((door) => valueOf(doorUnit(door), 'User'));
    expect(new Set(users).size).toBe(2);
    for (const user of users) expect(made).toMatch(new RegExp(`^u ${user} `, 'm'));
    for (const door of DOORS) {
      const unit = doorUnit(door);
      expect(variablesOf(unit).get('DATA_DIR')).toBe(`/var/lib/${valueOf(unit, 'StateDirectory')}`);
      expect([valueOf(unit, 'StateDirectoryMode'), valueOf(unit, 'UMask')]).toEqual(['0700', '0077']);
      expect(made).toMatch(new RegExp(`^g ${valueOf(unit, 'SupplementaryGroups')} `, 'm'));
    }
  });

  it('all of them are held in the same way', () => {
    const held = units.map((unit) => {
      const text = readFileSync(new URL(unit.name, UNIT_FOLDER), 'utf8');
      return /^NoNewPrivileges=[\s\S]*?SystemCallErrorNumber=.*$/m.exec(text)?.[0];
    });
    expect(held[0]).toContain('ProtectSystem=strict');
    expect(new Set(held).size).toBe(1);
  });
});

const program = findProgram('systemd-analyze');
if (program === null) {
  const words = 'The systemd units are not looked at by systemd itself: this machine has no systemd-analyze.';
  if (process.env['REQUIRE_SYSTEMD_ANALYZE'] !== undefined) throw new Error(words);
  process.stderr.write(`${words}\n`);
}

/** Of 10 for what could be worse no more, in systemd's own opinion: below 2 it says “OK”. */
const MOST_EXPOSED = 2;

describe.skipIf(program === null)('the systemd units, as systemd-analyze reads them', () => {
  let folder: string;

  /** For this machine: where Node.js and the program are is all that differs. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidetrack-units-'));
    for (const { name } of units) {
      const text = readFileSync(new URL(name, UNIT_FOLDER), 'utf8');
      const here = text.replaceAll('/usr/bin/node', process.execPath).replaceAll('=/opt/sidetrack', `=${REPOSITORY}`);
      writeFileSync(join(folder, name), here.replaceAll(/ \/opt\/sidetrack/g, ` ${REPOSITORY}`));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const analyze = (...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(program ?? '', args, { cwd: folder, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };

  const knows = (option: string): boolean => analyze('--help').said.includes(option);

  it.each(units.map(({ name }) => name))('%s is understood without a remark', (name) => {
    const { status, said } = analyze('verify', '--man=no', `./${name}`);
    // Of this machine's own units it may have something to say.
    expect([status, said.split('\n').filter((line) => line.includes('sidetrack'))]).toEqual([0, []]);
  });

  it('a unit with a slip would not be', () => {
    writeFileSync(join(folder, 'sidetrack-slip.service'), '[Service]\nExecStart=/bin/true\nProtectSystm=strict\n');
    expect(analyze('verify', '--man=no', './sidetrack-slip.service').said).toMatch(/sidetrack-slip.*ProtectSystm/);
  });

  it.each(units.map(({ name }) => name))('%s leaves little open', (name) => {
    // From systemd 250 on.
    if (!knows('--offline')) return;
    const limits = [`--threshold=${MOST_EXPOSED * 10}`, '--offline=yes', '--no-pager'];
    const { status, said } = analyze('security', ...limits, `./${name}`);
    expect([status, /Overall exposure level.*/.exec(said)?.[0]]).toEqual([0, expect.any(String)]);
  });
});

const sysusers = findProgram('systemd-sysusers');
const isRoot = process.getuid?.() === 0;

describe.skipIf(sysusers === null || !isRoot)('the users of the units, as systemd-sysusers makes them', () => {
  it('are two who cannot log in, and a group beside theirs', () => {
    const root = mkdtempSync(join(tmpdir(), 'sidetrack-users-'));
    try {
      mkdirSync(join(root, 'etc'));
      const input = readFileSync(new URL('sidetrack.sysusers.conf', UNIT_FOLDER));
      expect(spawnSync(sysusers ?? '', [`--root=${root}`, '-'], { input }).status).toBe(0);
      const users = readFileSync(join(root, 'etc/passwd'), 'utf8').trim().split('\n');
      expect(users.map((line) => [line.split(':')[0], line.endsWith('nologin')])).toEqual([
        ['sidetrack-ingest', true],
        ['sidetrack-api', true],
      ]);
      const groups = readFileSync(join(root, 'etc/group'), 'utf8').trim().split('\n');
      expect(groups.map((line) => line.split(':')[0])).toEqual(['sidetrack', 'sidetrack-ingest', 'sidetrack-api']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
