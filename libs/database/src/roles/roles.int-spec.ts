import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { execute } from '../../../../test/support/test-postgres.js';
import { migrate } from '../migrate.js';
import { requireFitDatabase } from '../require-fit-database.js';
import { findDoorUrl, findDoorUrls } from './door-logins.js';
import { DoorLoginError } from './door-roles.js';
import { loginOf } from './login-url.js';

const adminUrl = inject('postgresAdminUrl');
const made: string[] = [];

/** An empty database with an owner of its own, who has these attributes and nothing more. */
async function anOwner(attributes: string, password = randomBytes(9).toString('base64url')): Promise<string> {
  const name = `own_${randomBytes(5).toString('hex')}`;
  await execute(adminUrl, `CREATE ROLE ${name} LOGIN ${attributes} PASSWORD '${password}'`);
  await execute(adminUrl, `CREATE DATABASE ${name} OWNER ${name}`);
  made.push(name);
  const url = new URL(adminUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

const asAdmin = (url: string): string => {
  const admin = new URL(adminUrl);
  admin.pathname = new URL(url).pathname;
  return admin.href;
};

afterAll(async () => {
  for (const name of made) {
    await execute(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    for (const role of [`sidetrack_ingest_${name}`, `sidetrack_api_${name}`, `${name}_ingest`, `${name}_api`, name]) {
      await execute(adminUrl, `DROP ROLE IF EXISTS ${role}`);
    }
  }
});

describe('an owner who may make roles and is no superuser', () => {
  let url: string;

  beforeAll(async () => {
    url = await anOwner('CREATEROLE');
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
    const before = [await ask(adminUrl, roles), await ask(url, grants)];
    expect(await migrate(url)).toEqual([]);
    expect([await ask(adminUrl, roles), await ask(url, grants)]).toEqual(before);
  });

  it('gives back what a grant by hand took or added', async () => {
    const { ingest } = await findDoorUrls(url);
    const role = loginOf(ingest).user;
    await ask(url, `REVOKE SELECT ON migrations FROM ${role}`);
    await ask(url, `GRANT DELETE ON events TO ${role}`);
    await expect(requireFitDatabase(ingest)).rejects.toThrow(/may change events/);
    await migrate(url);
    await requireFitDatabase(ingest);
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
    const url = await anOwner('');
    const refusal = await migrate(url).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(DoorLoginError);
    const { message, sql } = refusal as DoorLoginError;
    expect(message).toMatch(/^[^\n]*run this as an administrator[^\n]*$/);
    expect(sql.filter((statement) => statement.startsWith('CREATE ROLE'))).toHaveLength(2);
    expect(sql.join('\n')).not.toContain(loginOf(url).password);
    for (const statement of sql) await execute(adminUrl, statement);

    expect(await migrate(url)).toEqual([]);
    await requireFitDatabase(await findDoorUrl(url, 'ingest'));
    await requireFitDatabase(await findDoorUrl(url, 'api'));
  });
});

describe('the variables of the doors', () => {
  it('say what the logins are called and which passwords they have', async () => {
    const url = await anOwner('CREATEROLE');
    const urlOf = (role: string, password: string): string => {
      const one = new URL(url);
      one.username = `${loginOf(url).user}_${role}`;
      one.password = password;
      return one.href;
    };
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
    const urls = await Promise.all([anOwner('SUPERUSER', 'one'), anOwner('SUPERUSER', 'two'), anOwner('CREATEROLE')]);
    const again = [...urls, ...urls];
    await Promise.all(again.map((url) => migrate(url)));
    for (const url of urls) {
      await requireFitDatabase(await findDoorUrl(url, 'ingest'));
      await requireFitDatabase(await findDoorUrl(url, 'api'));
    }
  });

  it('keep each other’s doors out', async () => {
    const [one, two] = await Promise.all([anOwner('CREATEROLE'), anOwner('CREATEROLE')]);
    await Promise.all([migrate(one), migrate(two)]);
    const stranger = new URL(await findDoorUrl(one, 'ingest'));
    stranger.pathname = new URL(two).pathname;
    await expect(requireFitDatabase(stranger.href)).rejects.toThrow(/may not read the schema’s version/);
  });
});

describe('a database from before the doors had logins', () => {
  it('is rid of the shared role’s rights, and of the role where nothing needs it', async () => {
    const url = await anOwner('SUPERUSER');
    await migrate(url);
    await ask(url, `DELETE FROM migrations WHERE name LIKE 'TakeTheSharedRole%'`);
    await ask(url, 'CREATE ROLE sidetrack_service NOLOGIN');
    await ask(url, 'GRANT sidetrack_service TO CURRENT_USER');
    for (const table of ['events', 'messages', 'calls', 'recordings', 'quarantine', 'notes', 'migrations']) {
      await ask(url, `GRANT SELECT, INSERT ON ${table} TO sidetrack_service`);
    }
    await ask(url, 'GRANT USAGE, SELECT ON SEQUENCE events_position_seq TO sidetrack_service');
    expect(await migrate(url)).toHaveLength(1);
    expect(await ask(url, `SELECT FROM pg_roles WHERE rolname = 'sidetrack_service'`)).toEqual([]);
  });

  it('made before PostgreSQL 15 lets nobody but its owner make tables any more', async () => {
    const url = await anOwner('CREATEROLE');
    await execute(asAdmin(url), 'GRANT CREATE ON SCHEMA public TO PUBLIC');
    await migrate(url);
    await requireFitDatabase(await findDoorUrl(url, 'ingest'));
  });
});

describe('tables in a schema of their own', () => {
  it('are found by the doors as the owner finds them', async () => {
    const url = await anOwner('CREATEROLE');
    const { user } = loginOf(url);
    await ask(url, 'CREATE SCHEMA callbacks');
    await execute(adminUrl, `ALTER ROLE ${user} SET search_path = callbacks`);
    await migrate(url);
    await requireFitDatabase(await findDoorUrl(url, 'ingest'));
    expect(await migrate(url)).toEqual([]);
  });
});
