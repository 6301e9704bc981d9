import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { expectedObjects, findSchemaDrift, foundObjects } from './find-drift.js';
import { mendDrift } from './mend-drift.js';
import { writeObjects } from './schema-object.js';

const FILE = `/** The tables as the migrations make them. Written by schema-drift.int-spec.ts; after a new migration: run it with \`--update=true\`. */
export const EXPECTED_SCHEMA = \``;

/** All tables of a database that are not somebody's own. */
const TABLES = `SELECT relname AS name FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'`;

describe('the drift of a schema', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;

  beforeEach(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
  });

  afterEach(async () => {
    await pool.end();
    await database.close();
  });

  const inWords = async (): Promise<string[]> =>
    (await findSchemaDrift(pool)).map(
      ({ fault, kind, table, name, isHarmful }) =>
        `${isHarmful ? 'harmful' : 'harmless'}: ${fault} ${kind} ${table}.${name}`,
    );

  it('is measured against expected-schema.ts, which is what the migrations make', async () => {
    const { rows } = await pool.query<{ name: string }>(TABLES);
    const made = await foundObjects(
      pool,
      rows.map(({ name }) => name),
    );
    await expect(`${FILE}\n${writeObjects(made)}\`;\n`).toMatchFileSnapshot('./expected-schema.ts');
    expect(made.length).toBeGreaterThan(100);
  });

  it('survives being written down: what is read from the file is what the migrations make', async () => {
    expect(expectedObjects()).toEqual(await foundObjects(pool));
  });

  it('is none after the migrations, for the owner and for a door', async () => {
    expect(await findSchemaDrift(pool)).toEqual([]);
    const door = new pg.Pool({ connectionString: database.apiUrl, max: 1 });
    expect(await findSchemaDrift(door)).toEqual([]);
    await door.end();
  });

  it('is none in a schema that has another name', async () => {
    await pool.query('ALTER SCHEMA public RENAME TO "Call backs"');
    const elsewhere = new pg.Pool({ connectionString: database.url, max: 1, options: '-c search_path="Call\\ backs"' });
    expect(await findSchemaDrift(elsewhere)).toEqual([]);
    await elsewhere.end();
  });

  it.each([
    ['an index is gone', 'DROP INDEX messages_awaiting', 'harmful: missing index messages.messages_awaiting'],
    [
      'an index is of another shape',
      'DROP INDEX notes_by_id; CREATE INDEX notes_by_id ON notes (id DESC)',
      'harmful: different index notes.notes_by_id',
    ],
    ['an index is added', 'CREATE INDEX mine ON events (status)', 'harmless: surplus index events.mine'],
    ['a unique index is added', 'CREATE UNIQUE INDEX mine ON events (position)', 'harmful: surplus index events.mine'],
    [
      'a constraint is gone',
      'ALTER TABLE events DROP CONSTRAINT events_kind_check',
      'harmful: missing constraint events.events_kind_check',
    ],
    [
      'a constraint is added',
      'ALTER TABLE events ADD CONSTRAINT few CHECK (position < 5)',
      'harmful: surplus constraint events.few',
    ],
    [
      'a trigger is added',
      'CREATE TRIGGER quiet BEFORE UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
      'harmful: surplus trigger messages.quiet',
    ],
    [
      'a rule is added',
      'CREATE RULE silent AS ON INSERT TO notes DO INSTEAD NOTHING',
      'harmful: surplus rule notes.silent',
    ],
    ['rows are hidden', 'ALTER TABLE events ENABLE ROW LEVEL SECURITY', 'harmful: different table events.events'],
    ['a table is not logged any more', 'ALTER TABLE notes SET UNLOGGED', 'harmful: different table notes.notes'],
    ['a column is added', 'ALTER TABLE events ADD COLUMN remark text', 'harmless: surplus column events.remark'],
    [
      'a column is added that nobody fills',
      'ALTER TABLE notes ADD COLUMN remark text NOT NULL',
      'harmful: surplus column notes.remark',
    ],
    [
      'a storage parameter is changed',
      'ALTER TABLE calls SET (fillfactor = 100)',
      'harmless: different storage calls.calls',
    ],
    [
      'a sequence goes in circles',
      'ALTER SEQUENCE events_position_seq CYCLE',
      'harmful: different sequence events.events_position_seq',
    ],
  ])('is told where %s, and mended by its statement where there is one', async (_what, statement, told) => {
    await pool.query(statement);
    expect(await inWords()).toEqual([told]);
    const [drift] = await findSchemaDrift(pool);
    const mending = mendDrift(drift!)?.split('; ') ?? [];
    // One by one: what is done concurrently may stand in no transaction.
    for (const each of mending) await pool.query(each);
    expect(await inWords()).toEqual(mending.length === 0 ? [told] : []);
  });

  it('of a table that is gone is that it is gone, and nothing of each of its columns', async () => {
    await pool.query('DROP TABLE notes');
    expect(await inWords()).toEqual(['harmful: missing table notes.notes']);
  });

  it('tells a column that is of another type, or gone', async () => {
    await pool.query('ALTER TABLE signature_samples ALTER COLUMN detail TYPE varchar(400)');
    await pool.query('ALTER TABLE first_readings DROP COLUMN other_quarantine_id');
    expect(await inWords()).toEqual([
      'harmful: missing column first_readings.other_quarantine_id',
      'harmful: different column signature_samples.detail',
    ]);
  });

  it('tells an index that PostgreSQL began to make and did not finish', async () => {
    await pool.query(`UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'calls_open'::regclass`);
    expect(await inWords()).toEqual(['harmful: different index calls.calls_open']);
  });
});
