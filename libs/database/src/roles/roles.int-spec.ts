import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeOwnedDatabase, type OwnedDatabase } from '../../../../test/support/owned-database.js';
import { execute } from '../../../../test/support/test-postgres.js';
import { migrate } from '../migrate.js';
import { openClient } from '../open-client.js';
import { requireFitDatabase } from '../require-fit-database.js';
import { findDoorUrl, findDoorUrls } from './door-logins.js';
import { DoorLoginError, NO_GIVEN_URLS } from './door-roles.js';
import { inspectAccess } from './inspect-access.js';
import { loginOf } from './login-url.js';

const adminUrl = inject('postgresAdminUrl');
const made: OwnedDatabase[] = [];
const NOTHING = { steps: [], setRight: [] };

/** An empty database with an owner of its own, who has these attributes and nothing more. */
async function anOwner(attributes: string, password?: string): Promise<OwnedDatabase> {
  const database = await makeOwnedDatabase(attributes, password);
  made.push(database);
  return database;
}

/** What an operator is told in one line, and an administrator has to run. */
async function refusalOf(migrating: Promise<unknown>): Promise<DoorLoginError> {
  const refusal: unknown = await migrating.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(DoorLoginError);
  expect((refusal as DoorLoginError).message).toMatch(/^[^\n]+$/);
  return refusal as DoorLoginError;
}

async function withOwner<Answer>(url: string, ask: (owner: pg.Client) => Promise<Answer>): Promise<Answer> {
  const owner = await openClient(url);
  try {
    return await ask(owner);
  } finally {
    await owner.end();
  }
}

afterAll(async () => {
  for (const database of made) await database.drop();
});

describe('an owner who may make roles and is no superuser', () => {
  let database: OwnedDatabase;
  let url: string;

  beforeAll(async () => {
    database = await anOwner('CREATEROLE');
    ({ url } = database);
    await migrate(url);
  });

  it('lets both doors in, whose usual names belong to another owner of this cluster', async () => {
    const urls = await findDoorUrls(url);
    const { user } = loginOf(url);
    expect([loginOf(urls.ingest).user, loginOf(urls.api).user]).toEqual([
      `sidetrack_ingest_${user}`,
      `sidetrack_api_${user}`,
    ]);
    await requireFitDatabase(urls.ingest);
    await requireFitDatabase(urls.api);
  });

  it('writes nothing when nothing differs', async () => {
    // Other tests make roles in this cluster meanwhile.
    const its = `rolname LIKE 'sidetrack%${loginOf(url).user}'`;
    const roles = `SELECT rolname, rolpassword, xmin FROM pg_authid WHERE ${its} ORDER BY rolname`;
    const grants = `SELECT relname, xmin FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY relname`;
    const written = (): Promise<unknown[]> =>
      Promise.all([database.ask(roles, adminUrl), database.ask(grants), database.ask('SELECT xmin FROM pg_namespace')]);
    const before = await written();
    expect(await migrate(url)).toEqual(NOTHING);
    expect(await written()).toEqual(before);
  });

  it('gives back what a grant by hand took or added, and says so', async () => {
    const { ingest } = await findDoorUrls(url);
    const role = loginOf(ingest).user;
    for (const statement of [
      `REVOKE SELECT ON migrations FROM ${role}`,
      `REVOKE ALL ON SEQUENCE events_position_seq FROM ${role}`,
      `GRANT DELETE ON events TO ${role}`,
      `GRANT UPDATE (status) ON events TO ${role}`,
      'GRANT SELECT ON notes, messages TO PUBLIC',
      `REVOKE CONNECT ON DATABASE ${database.name} FROM PUBLIC`,
      `GRANT CREATE ON SCHEMA public TO ${role}`,
    ]) {
      await database.ask(statement, database.adminUrl);
    }
    await expect(requireFitDatabase(ingest)).rejects.toThrow(/permission denied for database/);
    const foretold = await withOwner(url, (owner) => inspectAccess(owner, url, NO_GIVEN_URLS));
    const { steps, setRight } = await migrate(url);
    expect(steps).toEqual([]);
    expect(foretold.map(({ fault }) => fault).toSorted()).toEqual(setRight.toSorted());
    const other = loginOf((await findDoorUrls(url)).api).user;
    expect(setRight.toSorted()).toEqual(
      [
        `"${role}" may not connect`,
        `"${role}" may make tables in the schema "public"`,
        `"${role}" lacks SELECT on the table migrations`,
        `"${role}" lacks USAGE on the sequence events_position_seq`,
        `"${role}" has no business with DELETE, UPDATE on the table events`,
        'everybody, and so a door, has SELECT on the table notes',
        `"${other}" may not connect`,
      ].toSorted(),
    );
    await requireFitDatabase(ingest);
    expect(await migrate(url)).toEqual(NOTHING);
    const left = `SELECT has_table_privilege('${role}', 'notes', 'SELECT') AS notes,
                         has_table_privilege('pg_monitor', 'messages', 'SELECT') AS everyones,
                         has_column_privilege('${role}', 'events', 'status', 'UPDATE') AS status`;
    expect(await database.ask(left)).toEqual([{ notes: false, everyones: true, status: false }]);
  });

  it('takes from a new table what default privileges give to a door', async () => {
    const fresh = await anOwner('CREATEROLE');
    await migrate(fresh.url);
    const door = await findDoorUrl(fresh.url, 'ingest');
    await fresh.ask(`ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO ${loginOf(door).user}`);
    await fresh.ask('DROP TABLE events, notes');
    await fresh.ask('CREATE TABLE notes (sid text)');
    await fresh.ask('CREATE TABLE events (position bigint GENERATED BY DEFAULT AS IDENTITY, sid text)');
    await expect(requireFitDatabase(door)).rejects.toThrow(/may change events/);
    await migrate(fresh.url);
    await requireFitDatabase(door);
    expect(await migrate(fresh.url)).toEqual(NOTHING);
  });

  it('makes new passwords when its own has changed', async () => {
    const { user } = loginOf(url);
    const changed = new URL(url);
    changed.password = 'another-password';
    await execute(adminUrl, `ALTER ROLE ${user} PASSWORD 'another-password'`);
    await expect(findDoorUrl(changed.href, 'api')).rejects.toThrow(/^[^\n]*run `sidetrack migrate`[^\n]*$/);
    await migrate(changed.href);
    await requireFitDatabase(await findDoorUrl(changed.href, 'api'));
    await expect(findDoorUrl(url, 'api')).rejects.toThrow(DoorLoginError);
  });
});

describe('an owner who may not make roles', () => {
  it('is told what an administrator has to run, without a password in it, and can go on after that', async () => {
    const { url } = await anOwner('');
    const { message, sql } = await refusalOf(migrate(url));
    expect(message).toContain('run this as an administrator');
    // Who made a role of the usual name by hand would wonder why another one is asked for.
    expect(message).toContain('The role "sidetrack_api" exists, with a password that does not follow');
    expect(sql.filter((statement) => statement.startsWith('CREATE ROLE'))).toHaveLength(2);
    const said = [message, ...sql].join('\n');
    expect(said).not.toContain(loginOf(url).password);
    for (const statement of sql) await execute(adminUrl, statement);

    const { steps, setRight } = await migrate(url);
    expect([steps.length, setRight.length]).toEqual([0, 2]);
    for (const door of Object.values(await findDoorUrls(url))) {
      expect(said).not.toContain(loginOf(door).password);
      await requireFitDatabase(door);
    }
    expect(await migrate(url)).toEqual(NOTHING);
  });

  it('finds the roles that an administrator made, with passwords of the administrator’s choice, and gives them their rights', async () => {
    const database = await anOwner('');
    const given = {
      ingest: database.urlFor(`${database.name}_in`, 'chosen by hand'),
      api: database.urlFor(`${database.name}_out`, 'also chosen'),
    };
    await execute(adminUrl, `CREATE ROLE ${database.name}_in LOGIN PASSWORD 'chosen by hand'`);
    await execute(adminUrl, `CREATE ROLE ${database.name}_out LOGIN PASSWORD 'also chosen'`);
    const { setRight } = await migrate(database.url, given);
    expect(setRight).toEqual([
      `"${database.name}_in" has none of its rights on the tables`,
      `"${database.name}_out" has none of its rights on the tables`,
    ]);
    await requireFitDatabase(given.ingest);
    await requireFitDatabase(given.api);
    expect(await migrate(database.url, given)).toEqual(NOTHING);

    // The password of the variable is the one that is to be: of it only what PostgreSQL keeps is said.
    const other = { ...given, api: database.urlFor(`${database.name}_out`, 'never to be seen') };
    const { sql } = await refusalOf(migrate(database.url, other));
    expect(sql).toHaveLength(2);
    expect(sql[0]).toMatch(/^ALTER ROLE "own_\w+_out" PASSWORD 'SCRAM-SHA-256\$/);
    expect(sql.join()).not.toContain('never to be seen');
  });

  it('is told of each login that would do for two, before anything is taken from it', async () => {
    const database = await anOwner('CREATEROLE');
    const [one, another] = ['one', 'another'].map((name) => database.urlFor(`${database.name}_${name}`, 'secret'));
    const refused = async (url: string, ingest: string, api: string): Promise<string> =>
      (await refusalOf(migrate(url, { ingest, api }))).message;
    expect(await refused(database.url, one!, one!)).toContain('INGEST_DATABASE_URL and API_DATABASE_URL have the same');
    expect(await refused(database.url, one!, database.url)).toContain('API_DATABASE_URL is the login of the owner');
    const asDoor = database.urlFor('sidetrack_ingest', 'secret');
    expect(await refused(asDoor, one!, another!)).toContain('DATABASE_URL is the login of the ingest door');
    expect(await database.ask(`SELECT FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  });
});

describe('the variables of the doors', () => {
  it('say what the logins are called and which passwords they have', async () => {
    const { url, name, urlFor } = await anOwner('CREATEROLE');
    const urlOf = (role: string, password: string): string => urlFor(`${name}_${role}`, password);
    const given = { ingest: urlOf('ingest', 'first'), api: urlOf('api', 'pässwörd & more') };
    await migrate(url, given);
    await requireFitDatabase(given.ingest);
    await requireFitDatabase(given.api);

    const changed = { ...given, ingest: urlOf('ingest', 'second') };
    await migrate(url, changed);
    await requireFitDatabase(changed.ingest);
    await expect(requireFitDatabase(given.ingest)).rejects.toThrow(/password authentication failed/);
  });
});

describe('several databases of one cluster', () => {
  it('are migrated at the same time by the owners who may', async () => {
    const databases = [anOwner('SUPERUSER', 'one'), anOwner('SUPERUSER', 'two'), anOwner('CREATEROLE')];
    const urls = (await Promise.all(databases)).map(({ url }) => url);
    const again = [...urls, ...urls];
    await Promise.all(again.map((url) => migrate(url)));
    for (const url of urls) {
      await requireFitDatabase(await findDoorUrl(url, 'ingest'));
      await requireFitDatabase(await findDoorUrl(url, 'api'));
    }
  });

  it('keep each other’s doors out', async () => {
    const [one, two] = await Promise.all([anOwner('CREATEROLE'), anOwner('CREATEROLE')]);
    await Promise.all([migrate(one.url), migrate(two.url)]);
    const stranger = new URL(await findDoorUrl(one.url, 'ingest'));
    stranger.pathname = `/${two.name}`;
    await expect(requireFitDatabase(stranger.href)).rejects.toThrow(/may not read the schema’s version/);
  });
});

describe('a database from before the doors had logins', () => {
  it('is rid of the shared role’s rights, and of the role where nothing needs it', async () => {
    const { url, ask } = await anOwner('SUPERUSER');
    await migrate(url);
    await ask(`DELETE FROM migrations WHERE name LIKE 'TakeTheSharedRole%'`);
    await ask('CREATE ROLE sidetrack_service NOLOGIN');
    await ask('GRANT sidetrack_service TO CURRENT_USER');
    for (const table of ['events', 'messages', 'calls', 'recordings', 'quarantine', 'notes', 'migrations']) {
      await ask(`GRANT SELECT, INSERT ON ${table} TO sidetrack_service`);
    }
    await ask('GRANT USAGE, SELECT ON SEQUENCE events_position_seq TO sidetrack_service');
    expect((await migrate(url)).steps).toHaveLength(1);
    expect(await ask(`SELECT FROM pg_roles WHERE rolname = 'sidetrack_service'`)).toEqual([]);
  });

  it('made before PostgreSQL 15 lets nobody but its owner make tables any more', async () => {
    const { url, adminUrl: asAdmin } = await anOwner('CREATEROLE');
    await execute(asAdmin, 'GRANT CREATE ON SCHEMA public TO PUBLIC');
    await migrate(url);
    await requireFitDatabase(await findDoorUrl(url, 'ingest'));
  });
});

describe('tables in a schema of their own', () => {
  it('are found by the doors as the owner finds them', async () => {
    const { url, name, ask } = await anOwner('CREATEROLE');
    await ask('CREATE SCHEMA "Callbacks"');
    await execute(adminUrl, `ALTER ROLE ${name} SET search_path = "Callbacks"`);
    await migrate(url);
    await requireFitDatabase(await findDoorUrl(url, 'ingest'));
    expect(await migrate(url)).toEqual(NOTHING);
  });
});
