import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDoorUrls, migrate, requireFitDatabase } from '@sidetrack/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIngestDoor } from '../../apps/ingest/spec-support/open-ingest-door.js';
import { dumpSchema } from '../support/dump-schema.js';
import {
  findInstalledPostgres,
  startInstalledPostgres,
  type InstalledPostgres,
} from '../support/installed-postgres.js';
import { ACCOUNT, messageParams, sendCallback, SIGNING_KEY } from '../support/provider.js';
import { documentedCommands, runDocumented, type Ran } from '../support/run-documented.js';
import { execute } from '../support/test-postgres.js';

const RESTORING = 'docs/backup-and-restore.md';
const OWN = 'docs/own-postgresql.md';
const KEYS = { SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}` };
const CALLBACKS = 12;

const programs = findInstalledPostgres();
if (programs === null) {
  const words = 'Restoring a dump is not tried: this machine has no PostgreSQL 15 or newer with pg_dump.';
  if (process.env['REQUIRE_POSTGRES'] !== undefined) throw new Error(words);
  process.stderr.write(`${words}\n`);
}

describe.skipIf(programs === null)('a dump, restored into a cluster that knows nothing of it', () => {
  let source: InstalledPostgres;
  let target: InstalledPostgres;
  let folder: string;
  let sourceUrl: string;
  let schema: string;
  let content: unknown;

  const run = (document: string, name: string, variables: Readonly<Record<string, string>>): Promise<Ran> =>
    runDocumented(documentedCommands(document, name), { folder, programs: programs ?? '' }, { ...KEYS, ...variables });

  const ask = async <Answer>(url: string, question: (pool: pg.Pool) => Promise<Answer>): Promise<Answer> => {
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    try {
      return await question(pool);
    } finally {
      await pool.end();
    }
  };

  const contentOf = (url: string): Promise<unknown> =>
    ask(url, async (pool) => {
      const tables = ['events', 'messages', 'quarantine', 'signature_samples', 'notes', 'migrations'];
      const rows = tables.map((table) => pool.query(`SELECT * FROM ${table} AS row ORDER BY row::text`));
      return Promise.all(
        [...rows, pool.query('SELECT last_value FROM events_position_seq')].map(async (each) => (await each).rows),
      );
    });

  const ownersOf = (url: string): Promise<unknown[]> =>
    ask(url, async (pool) => {
      const relations = `SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class
                          WHERE relnamespace = 'public'::regnamespace`;
      return (await pool.query(relations)).rows;
    });

  /** As it was, down to each grant; the doors get in, and go on where the log ended. */
  const expectRestored = async (url: string, rename: (text: string) => string = (text) => text): Promise<void> => {
    expect(rename(await ask(url, dumpSchema))).toBe(schema);
    expect(await contentOf(url)).toEqual(content);
    const urls = await findDoorUrls(url);
    await requireFitDatabase(urls.api);
    const door = await openIngestDoor(urls.ingest);
    expect((await sendCallback(door.url, 'message', messageParams('m-after', 'sent'))).status).toBe(200);
    await door.close();
    const { rows } = await ask(url, (pool) => pool.query(`SELECT position FROM events WHERE sid = 'm-after'`));
    expect(rows).toEqual([{ position: String(CALLBACKS + 1) }]);
    expect(await migrate(url)).toEqual({ steps: [], setRight: [] });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sidetrack-restored-'));
    [source, target] = await Promise.all([
      startInstalledPostgres(programs ?? '', 'postgres'),
      startInstalledPostgres(programs ?? '', 'root_of_another'),
    ]);
    sourceUrl = source.urlFor('callbacks', 'change me', 'callbacks');
    expect(await run(OWN, 'make a database', { ADMIN_URL: source.adminUrl })).toMatchObject({ code: 0 });
    await migrate(sourceUrl);
    const door = await openIngestDoor((await findDoorUrls(sourceUrl)).ingest);
    for (let n = 0; n < CALLBACKS; n += 1) {
      const params = messageParams(`m-${n % 5}`, ['queued', 'sent', 'delivered'][n % 3]!, { Body: `number ${n}` });
      expect((await sendCallback(door.url, 'message', params)).status).toBe(200);
    }
    expect((await sendCallback(door.url, 'message', messageParams('m-odd', 'no word'))).status).toBe(422);
    await door.close();
    schema = await ask(sourceUrl, dumpSchema);
    content = await contentOf(sourceUrl);
    for (const name of ['back up', 'back up as SQL']) {
      expect(await run(RESTORING, name, { DATABASE_URL: sourceUrl })).toMatchObject({ code: 0 });
    }
  }, 180_000);

  afterAll(async () => {
    await Promise.all([source?.stop(), target?.stop()]);
    rmSync(folder, { recursive: true });
  });

  it('by its new owner as the document says, is what it was, and each signature is verified', async () => {
    const url = target.urlFor('callbacks', 'change me', 'callbacks');
    expect(await run(RESTORING, 'make a database', { ADMIN_URL: target.adminUrl })).toMatchObject({ code: 0 });
    const restored = await run(RESTORING, 'restore', { DATABASE_URL: url });
    expect(restored).toMatchObject({ code: 0 });
    const said = ['sidetrack_ingest', 'sidetrack_api'].flatMap((role) => [
      `Found and set right: there is no role "${role}"`,
      `Found and set right: "${role}" has none of its rights on the tables`,
    ]);
    expect(restored.out.split('\n').slice(0, 5)).toEqual([
      ...said,
      'The doors log in as sidetrack_ingest and sidetrack_api; `sidetrack start` with the same variables knows how.',
    ]);
    expect(restored.out).toMatch(new RegExp(`^  signatures +${CALLBACKS} genuine, 0 not genuine, 0 with`, 'm'));
    expect(await ownersOf(url)).toEqual([{ owner: 'callbacks' }]);
    await expectRestored(url);
    // The document shows what is said.
    for (const line of said) expect(readFileSync(RESTORING, 'utf8')).toContain(line);
  }, 120_000);

  it('from SQL, into a database of an owner whose doors’ usual names are another’s, is what it was', async () => {
    await execute(target.adminUrl, `CREATE ROLE other LOGIN CREATEROLE PASSWORD 'other'`);
    await execute(target.adminUrl, 'CREATE DATABASE other OWNER other');
    const url = target.urlFor('other', 'other', 'other');
    expect(await run(RESTORING, 'restore from SQL', { DATABASE_URL: url })).toMatchObject({ code: 0 });
    expect(await ownersOf(url)).toEqual([{ owner: 'other' }]);
    await expectRestored(url, (text) => text.replaceAll('_other ', ' ').replaceAll('_other;', ';'));
  }, 120_000);

  it('by an administrator, with its owners and rights in it, for an owner that may make no roles, is set right by the SQL that migrate prints', async () => {
    await execute(target.adminUrl, `CREATE ROLE plain LOGIN PASSWORD 'plain'`);
    await execute(target.adminUrl, 'CREATE DATABASE plain');
    const adminUrl = target.adminUrl.replace(/postgres$/, 'plain');
    const where = { folder, programs: programs ?? '' };
    const restored = await runDocumented('pg_restore --dbname="$ADMIN" sidetrack.dump', where, { ADMIN: adminUrl });
    expect(restored).toMatchObject({ code: 0 });
    const url = target.urlFor('plain', 'plain', 'plain');
    // This cluster has a role “callbacks” by now: the dump gives the tables to it, with grants to its doors.
    expect(await ownersOf(adminUrl)).toEqual([{ owner: 'callbacks' }]);
    const variables = { DATABASE_URL: url, ADMIN_DATABASE_URL: adminUrl };

    const alone = await runDocumented('npx sidetrack migrate', where, variables);
    expect(alone.code).toBe(1);
    expect(alone.err).toMatch(
      /^sidetrack: The login of DATABASE_URL is not the owner of all that it should be: [^\n]+\n$/,
    );
    expect(
      alone.out
        .trim()
        .split('\n')
        .filter((line) => !/^(ALTER TABLE|GRANT|CREATE ROLE|COMMENT ON ROLE) .*;$/.test(line)),
    ).toEqual([]);

    const helped = await run(OWN, 'let an administrator help', variables);
    expect(helped).toMatchObject({ code: 0 });
    expect(helped.out).toContain('Found and set right: "sidetrack_ingest_plain" has none of its rights on the tables');
    expect(await ownersOf(url)).toEqual([{ owner: 'plain' }]);
    const verified = await runDocumented('npx sidetrack verify --signatures', where, { ...KEYS, DATABASE_URL: url });
    expect(verified).toMatchObject({ code: 0 });
    // Doors of another owner, which the dump named, are no business of this one's.
    await execute(adminUrl, 'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM sidetrack_ingest, sidetrack_api');
    await execute(adminUrl, 'REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM sidetrack_ingest, sidetrack_api');
    await expectRestored(url, (text) => text.replaceAll('_plain ', ' ').replaceAll('_plain;', ';'));
  }, 120_000);
});
