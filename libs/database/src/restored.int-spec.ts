import { MIGRATIONS } from '@sidetrack/migrations';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpSchema } from '../../../test/support/dump-schema.js';
import { makeOwnedDatabase, type OwnedDatabase } from '../../../test/support/owned-database.js';
import { migrate } from './migrate.js';
import { requireFitDatabase } from './require-fit-database.js';
import { findDoorUrls } from './roles/door-logins.js';
import { DoorLoginError } from './roles/door-roles.js';
import { explainSchemaState, readSchemaState } from './schema-version.js';

const NOTHING = { steps: [], setRight: [] };
const OWNERS = `
  SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class
   WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i', 'S')`;

/** What a restore leaves behind is made here by hand; test/e2e/restored-dump.e2e-spec.ts restores real dumps. */
describe('a database that somebody else has restored', () => {
  let database: OwnedDatabase;

  beforeEach(async () => {
    database = await makeOwnedDatabase('CREATEROLE');
    await migrate(database.url);
  });

  afterEach(async () => {
    await database.drop();
  });

  const asAdmin = (...statements: string[]): Promise<unknown> =>
    statements.reduce<Promise<unknown>>(
      (before, statement) => before.then(() => database.ask(statement, database.adminUrl)),
      Promise.resolve(),
    );

  const schemaAsDumped = async (): Promise<string> => {
    const pool = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
    try {
      return await dumpSchema(pool);
    } finally {
      await pool.end();
    }
  };

  const refusal = async (): Promise<DoorLoginError> => {
    const error: unknown = await migrate(database.url).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DoorLoginError);
    return error as DoorLoginError;
  };

  const doorsOpen = async (): Promise<void> => {
    for (const url of Object.values(await findDoorUrls(database.url))) await requireFitDatabase(url);
  };

  /** As `pg_restore --no-owner --no-privileges` by a superuser leaves it. */
  const restoredByAdministrator = async (): Promise<void> => {
    for (const role of [`sidetrack_ingest_${database.name}`, `sidetrack_api_${database.name}`]) {
      await asAdmin(`DROP OWNED BY ${role}`, `DROP ROLE ${role}`);
    }
    await asAdmin(
      `DO $$ DECLARE name text;
       BEGIN
         FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
           EXECUTE format('ALTER TABLE %I OWNER TO CURRENT_USER', name);
         END LOOP;
       END $$`,
    );
  };

  it('is told of in SQL whose tables they are, and is right again after that, down to every grant', async () => {
    const before = await schemaAsDumped();
    await restoredByAdministrator();
    expect(await schemaAsDumped()).not.toBe(before);

    const { message, sql } = await refusal();
    expect(message).toMatch(
      /^[^\n]*the table events belongs to "sidetrack", not to "own_\w+"[^\n]*as an administrator[^\n]*$/,
    );
    expect(sql).toContain(`ALTER TABLE "public"."events" OWNER TO "${database.name}"`);
    await asAdmin(...sql);
    const { steps, setRight } = await migrate(database.url);
    expect(steps).toEqual([]);
    expect(setRight).toHaveLength(2);
    expect(await database.ask(OWNERS)).toEqual([{ owner: database.name }]);
    expect(await schemaAsDumped()).toBe(before);
    await doorsOpen();
    expect(await migrate(database.url)).toEqual(NOTHING);
  });

  it('is given back by its administrator’s own migration', async () => {
    await restoredByAdministrator();
    const given = {
      ingest: database.urlFor(`${database.name}_in`, 'secret'),
      api: database.urlFor(`${database.name}_out`, 'secret'),
    };
    const { setRight } = await migrate(database.adminUrl, given);
    expect(setRight).toContain(`the table events belongs to "sidetrack", not to "${database.name}"`);
    expect(await database.ask(OWNERS)).toEqual([{ owner: database.name }]);
    expect(await migrate(database.adminUrl, given)).toEqual(NOTHING);
    expect(await migrate(database.url)).toMatchObject({ steps: [] });
  });

  it('is taken back by its owner, who may act for the one who restored it', async () => {
    const helper = `${database.name}_helper`;
    await asAdmin(
      `CREATE ROLE ${helper}`,
      `GRANT ${helper} TO ${database.name}`,
      `GRANT CREATE ON SCHEMA public TO ${helper}`,
    );
    await asAdmin(`ALTER TABLE events OWNER TO ${helper}`, `ALTER TABLE migrations OWNER TO ${helper}`);
    expect((await migrate(database.url)).setRight).toEqual([
      `the table events belongs to "${helper}", not to "${database.name}"`,
      `the table migrations belongs to "${helper}", not to "${database.name}"`,
    ]);
    expect(await database.ask(OWNERS)).toEqual([{ owner: database.name }]);
    await doorsOpen();
    await asAdmin(`DROP OWNED BY ${helper}`);
  });

  it('is the new owner’s, who was not let into the schema', async () => {
    await asAdmin(`ALTER DATABASE ${database.name} OWNER TO CURRENT_USER`, 'REVOKE ALL ON SCHEMA public FROM PUBLIC');
    expect((await refusal()).sql).toEqual([`GRANT USAGE, CREATE ON SCHEMA public TO "${database.name}"`]);
    await asAdmin(...(await refusal()).sql);
    // The doors want to be let in as well, by the schema's own owner.
    await asAdmin(...(await refusal()).sql);
    await migrate(database.url);
    await doorsOpen();
    expect(await migrate(database.url)).toEqual(NOTHING);
  });

  it('in a schema of its own gets no second set of tables where its owner looks now', async () => {
    await asAdmin('ALTER SCHEMA public RENAME TO callbacks', 'CREATE SCHEMA public');
    await asAdmin(`GRANT ALL ON SCHEMA callbacks, public TO ${database.name}`);
    const { sql } = await refusal();
    expect(sql).toEqual([`ALTER ROLE "${database.name}" IN DATABASE "${database.name}" SET search_path = "callbacks"`]);
    expect(await database.ask(`SELECT FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
    // The owner may say so alone.
    await database.ask(sql[0]!);
    await migrate(database.url);
    await doorsOpen();
    expect(await migrate(database.url)).toEqual(NOTHING);
  });

  it('draws positions behind the newest event, although only its rows were copied', async () => {
    const insert = (sid: string, position = 'DEFAULT'): Promise<{ position: string }[]> =>
      database.ask(
        `INSERT INTO events (position, received_at, occurred_at, kind, sid, account_sid, status, fingerprint, params, tags,
                             signature_scheme, signed_url, signature, key_id)
         VALUES (${position}, now(), now(), 'message', '${sid}', 'a', 'sent', sha256('${sid}'), '{}', '{}', 'form', '', '', '')
         RETURNING position`,
      );
    await insert('copied', '41');
    expect((await migrate(database.url)).setRight).toEqual(['the sequence of positions was behind the newest event']);
    expect(await insert('new')).toEqual([{ position: '42' }]);
    expect(await migrate(database.url)).toEqual(NOTHING);
  });

  it('of a newer program is refused by migrate in the words of the doors, and nothing of it is touched', async () => {
    await database.ask(`INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'FromTheFuture9000000000000')`);
    await database.ask(`DELETE FROM migrations WHERE name = '${MIGRATIONS.at(-1)!.name}'`);
    await asAdmin(`REVOKE INSERT ON events FROM sidetrack_ingest_${database.name}`);
    const before = await schemaAsDumped();
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const words = explainSchemaState(await readSchemaState(pool));
    await pool.end();
    expect(words).toMatch(/^[^\n]*newer Sidetrack \(it has FromTheFuture9000000000000[^\n]*$/);
    await expect(migrate(database.url)).rejects.toThrow(words ?? '');
    const { ingest } = await findDoorUrls(database.url);
    await expect(requireFitDatabase(ingest)).rejects.toThrow(words ?? '');
    expect(await schemaAsDumped()).toBe(before);
  });
});
