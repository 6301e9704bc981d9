import {
  connectAsReader,
  connectAsService,
  requireFitDatabase,
  TABLE_GRANTS,
  type DatabaseDoor,
} from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { addNote } from '@sidetrack/notes';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';

let database: ClonedDatabase;
let owner: pg.Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
  const events = [given({ kind: 'message', sid: 'm-1', status: 'sent' })];
  const pool = connectAsService(database.ingestUrl, { max: 1 });
  await createAppendEvents(pool, PROJECTIONS)(events);
  await pool.end();
  const author = { author: 'support', createdAt: new Date() };
  const note = {
    kind: 'message',
    sid: 'm-1',
    accountSid: 'a-1',
    ticket: 'SW-1',
    text: 'as it was',
    ...author,
  } as const;
  await addNote(owner, note, { key: 'once', asked: ['m-1', 'as it was'] });
});

afterAll(async () => {
  await owner.end();
  await database.close();
});

/** The SQLSTATE that a statement ends with, and null when it does what it says. */
async function outcomeOf(client: pg.ClientBase, statement: string): Promise<string | null> {
  return client.query(statement).then(
    () => null,
    (error: pg.DatabaseError) => error.code ?? 'none',
  );
}

const FORBIDDEN = '42501';

const BECOMING = [
  ['SET ROLE NONE'],
  ['RESET ROLE'],
  ['RESET ALL'],
  ['DISCARD ALL'],
  ['SET ROLE sidetrack'],
  ['SET SESSION AUTHORIZATION DEFAULT'],
  ['SET SESSION AUTHORIZATION sidetrack'],
  ["SELECT set_config('role', 'none', false)"],
  ['SET session_replication_role = replica'],
  ['SET default_transaction_read_only = off'],
];

describe.each<{ door: DatabaseDoor; role: string }>([
  { door: 'ingest', role: 'sidetrack_ingest' },
  { door: 'api', role: 'sidetrack_api' },
])('who logs in as the $door door', ({ door, role }) => {
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: door === 'ingest' ? database.ingestUrl : database.apiUrl });
    await client.connect();
  });

  afterAll(() => client.end());

  it('is nobody but that role, and a member of nothing', async () => {
    const { rows } = await client.query(`
      SELECT session_user::text AS login, current_user::text AS acting,
             rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS may_become_more,
             (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships
        FROM pg_roles WHERE rolname = session_user`);
    expect(rows).toEqual([{ login: role, acting: role, may_become_more: false, memberships: 0 }]);
  });

  it.each(BECOMING)('stays that role after %s', async (statement) => {
    await outcomeOf(client, statement);
    const { rows } = await client.query('SELECT session_user::text AS login, current_user::text AS acting');
    expect(rows).toEqual([{ login: role, acting: role }]);
    expect(await outcomeOf(client, 'TRUNCATE events')).toBe(FORBIDDEN);
    expect(await outcomeOf(client, 'DELETE FROM events')).toBe(FORBIDDEN);
  });

  it.each([
    ["UPDATE events SET status = 'delivered'"],
    ["INSERT INTO events SELECT * FROM events ON CONFLICT (sid, fingerprint) DO UPDATE SET status = 'delivered'"],
    ['DELETE FROM events'],
    ['TRUNCATE events'],
    ['SELECT 1 FROM events FOR UPDATE'],
    ['DO $$ BEGIN LOCK TABLE events IN ACCESS EXCLUSIVE MODE; END $$'],
    ['DROP TABLE events'],
    ['ALTER TABLE events ADD COLUMN forged text'],
    ['ALTER TABLE events OWNER TO CURRENT_USER'],
    ['CREATE RULE forged AS ON INSERT TO events DO INSTEAD NOTHING'],
    ['CREATE TRIGGER forged BEFORE INSERT ON events EXECUTE FUNCTION suppress_redundant_updates_trigger()'],
    ['CREATE INDEX forged ON events (status)'],
    ['TRUNCATE messages'],
    ['DELETE FROM messages'],
    ["UPDATE notes SET text = 'another'"],
    ['DELETE FROM notes'],
    ['TRUNCATE quarantine'],
    ['DELETE FROM migrations'],
    ["SELECT setval('events_position_seq', 1)"],
    ['CREATE TABLE forged (id int)'],
    ['CREATE VIEW forged AS SELECT 1'],
    ['CREATE FUNCTION forged() RETURNS int LANGUAGE sql RETURN 1'],
    ['CREATE SCHEMA forged'],
    ['CREATE DATABASE forged'],
    ['CREATE ROLE forged SUPERUSER'],
    ['ALTER ROLE CURRENT_USER SUPERUSER'],
    ['ALTER ROLE CURRENT_USER CREATEROLE'],
    ['GRANT sidetrack TO CURRENT_USER'],
    ['GRANT pg_write_all_data TO CURRENT_USER'],
    ["COPY (SELECT 1) TO PROGRAM 'true'"],
    ["COPY events TO '/tmp/forged'"],
    ["SELECT pg_read_file('/etc/hostname')"],
    ["SELECT pg_ls_dir('.')"],
    ["SELECT lo_import('/etc/hostname')"],
    ['SELECT * FROM pg_authid'],
    ["ALTER SYSTEM SET archive_command = 'true'"],
    ['SELECT pg_reload_conf()'],
    ['CREATE EXTENSION dblink'],
  ])('may not do %s', async (statement) => {
    expect(await outcomeOf(client, statement)).toBe(FORBIDDEN);
  });

  it('gives nobody a right, itself included', async () => {
    // GRANT by someone who owns nothing is answered with a warning; what counts is what it changed.
    await outcomeOf(client, `GRANT UPDATE ON events TO ${role}`);
    const { rows } = await client.query(`SELECT has_table_privilege('events', 'UPDATE, DELETE, TRUNCATE') AS may`);
    expect(rows).toEqual([{ may: false }]);
  });

  it('leaves events and notes as they were', async () => {
    expect((await owner.query('SELECT sid, status FROM events')).rows).toEqual([{ sid: 'm-1', status: 'sent' }]);
    expect((await owner.query('SELECT text FROM notes')).rows).toEqual([{ text: 'as it was' }]);
  });
});

describe('the grants', () => {
  it('have a row for every table of the schema', async () => {
    const { rows } = await owner.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(Object.keys(TABLE_GRANTS).toSorted()).toEqual(rows.map(({ tablename }) => tablename).toSorted());
  });

  it('let nobody but the owner change, delete or empty what only grows', () => {
    for (const table of ['events', 'notes', 'migrations']) {
      const privileges = Object.values(TABLE_GRANTS[table] ?? {}).flat();
      expect(privileges.filter((privilege) => !['SELECT', 'INSERT'].includes(privilege))).toEqual([]);
    }
  });

  it('keep notes from the door that the internet talks to', async () => {
    const ingest = connectAsService(database.ingestUrl, { max: 1 });
    await expect(ingest.query('SELECT 1 FROM notes')).rejects.toMatchObject({ code: FORBIDDEN });
    await ingest.end();
  });
});

describe('a door’s connection', () => {
  const OWNERS = /^[^\n]*can become a superuser[^\n]*sidetrack migrate[^\n]*$/;

  it.each([
    ['to write', connectAsService],
    ['to read', connectAsReader],
  ])('%s is refused in one line when it is the owner’s', async (_use, connect) => {
    const pool = connect(database.url, { max: 1 });
    await expect(pool.query('SELECT 1')).rejects.toThrow(OWNERS);
    await pool.end();
  });

  it.each([
    'options=-c%20role%3Dsidetrack',
    'options=-c%20default_transaction_read_only%3Doff',
    'replication=database',
  ])('is not opened with %s in its URL', async (smuggled) => {
    const url = `${database.apiUrl}?${smuggled}`;
    expect(() => connectAsReader(url)).toThrow(/^[^\n]*could make it somebody else[^\n]*$/);
    await expect(requireFitDatabase(url)).rejects.toThrow(/^[^\n]*could make it somebody else[^\n]*$/);
  });

  it('takes no start-up option from PGOPTIONS', async () => {
    process.env['PGOPTIONS'] = '-c default_transaction_read_only=off -c statement_timeout=1';
    const pool = connectAsReader(database.apiUrl, { max: 1 });
    try {
      const { rows } = await pool.query(
        `SELECT current_setting('transaction_read_only') AS read_only, current_setting('statement_timeout') AS timeout`,
      );
      expect(rows).toEqual([{ read_only: 'on', timeout: '0' }]);
      await expect(pool.query('DELETE FROM quarantine')).rejects.toMatchObject({ code: '25006' });
    } finally {
      delete process.env['PGOPTIONS'];
      await pool.end();
    }
  });
});

describe('a login that could become more than a door is refused:', () => {
  it.each<[string, string, string[], RegExp]>([
    ['a superuser', 'SUPERUSER', [], /can become a superuser/],
    ['one that makes roles', 'CREATEROLE', [], /can become a superuser or make roles/],
    ['a member of the owner', '', ['GRANT sidetrack TO $'], /can become a superuser/],
    ['a member that has to ask for it', 'NOINHERIT', ['GRANT sidetrack TO $'], /can become a superuser/],
    [
      'the owner of the events',
      '',
      ['GRANT CREATE ON SCHEMA public TO $', 'ALTER TABLE events OWNER TO $'],
      /owns the/,
    ],
    ['one that runs programs', '', ['GRANT pg_execute_server_program TO $'], /run programs/],
    ['one that may update', '', ['GRANT UPDATE ON events TO $'], /may change events/],
    ['one that may update a column', '', ['GRANT UPDATE (status) ON events TO $'], /may change events/],
    ['one of those who write all data', '', ['GRANT pg_write_all_data TO $'], /may change events/],
    ['one that may truncate', '', ['GRANT TRUNCATE ON events TO $'], /may change events/],
    ['one that makes tables', '', ['GRANT CREATE ON SCHEMA public TO $'], /may create tables/],
    [
      'one that acts as another',
      '',
      ['GRANT sidetrack_api TO $', 'ALTER ROLE $ SET role = sidetrack_api'],
      /acts as sidetrack_api/,
    ],
  ])('%s', async (_what, attributes, statements, fault) => {
    const other = await cloneDatabase();
    const name = `door_of_${new URL(other.url).pathname.slice(1)}`;
    const admin = new pg.Client({ connectionString: other.url });
    await admin.connect();
    await admin.query(`CREATE ROLE ${name} LOGIN ${attributes} PASSWORD 'secret'`);
    await admin.query(`GRANT SELECT ON migrations TO ${name}`);
    for (const statement of statements) await admin.query(statement.replaceAll('$', name));
    const url = new URL(other.url);
    url.username = name;
    url.password = 'secret';
    try {
      await expect(requireFitDatabase(url.href)).rejects.toThrow(fault);
    } finally {
      await admin.query(`REASSIGN OWNED BY ${name} TO sidetrack`);
      await admin.query(`DROP OWNED BY ${name}`);
      await admin.query(`DROP ROLE ${name}`);
      await admin.end();
      await other.close();
    }
  });

  it('is not what the tests’ own logins are', async () => {
    expect(inject('postgresAdminUrl')).toContain('sidetrack:');
    await expect(requireFitDatabase(database.ingestUrl)).resolves.toBeUndefined();
    await expect(requireFitDatabase(database.apiUrl)).resolves.toBeUndefined();
  });
});
