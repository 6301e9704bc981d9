import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ask, askForOne, change, questionBehind } from './ask.js';
import { column } from './column.js';
import { DatabaseTooSlowError } from './query-within.js';
import { rowReader } from './row-reader.js';

const ENOUGH_MS = 20_000;

describe('whoever asks the database', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    await pool.query('CREATE TABLE things (id bigint, at timestamptz, body bytea, of jsonb, tags text[])');
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const thing = {
    id: column.number,
    at: column.orNull(column.time),
    body: column.orNull(column.bytes),
    of: column.json<{ readonly a: number }>(),
    tags: column.list<string>(),
  };
  const INSERT = `INSERT INTO things VALUES ($1, $2, $3, '{"a":1}', '{x}'), ($1::bigint + 1, NULL, NULL, '{"a":2}', '{}')`;

  it('gets each row by its properties, whether it comes as columns or as JSON', async () => {
    const at = new Date('2026-03-01T12:00:00.123Z');
    const values = [1, at, Buffer.from([0, 255])];
    expect(await change(pool, { text: INSERT, values })).toBe(2);
    const rows = [
      { id: 1, at, body: Buffer.from([0, 255]), of: { a: 1 }, tags: ['x'] },
      { id: 2, at: null, body: null, of: { a: 2 }, tags: [] },
    ];
    expect(await ask(pool, { text: 'SELECT * FROM things ORDER BY id' }, rowReader(thing))).toEqual(rows);
    const readOne = rowReader({ one: column.json<Record<string, unknown>>() });
    const json = await ask(pool, { text: 'SELECT to_json(things) AS one FROM things ORDER BY id' }, readOne);
    expect(json.map(({ one }) => rowReader(thing)(one))).toEqual(rows);
  });

  it('gets one row, or null where there is none', async () => {
    const one = { text: 'SELECT $1::text AS said WHERE $1 <> $2', values: ['yes', 'no'] };
    const read = rowReader({ said: column.text });
    expect(await askForOne(pool, one, read)).toEqual({ said: 'yes' });
    expect(await askForOne(pool, { ...one, values: ['no', 'no'] }, read)).toBeNull();
  });

  it('has a statement with a name planned once for the connection', async () => {
    const named = { name: 'twice', text: 'SELECT $1::int AS n' };
    const read = rowReader({ n: column.number });
    for (const n of [1, 2]) expect(await ask(pool, { ...named, values: [n] }, read)).toEqual([{ n }]);
    const kept = await ask(pool, { text: 'SELECT name FROM pg_prepared_statements' }, rowReader({ name: column.text }));
    expect(kept).toEqual([{ name: 'twice' }]);
  });

  it('is told what went wrong by the error of the driver', async () => {
    await expect(ask(pool, { text: 'SELECT nothing' }, (raw) => raw)).rejects.toMatchObject({ code: '42703' });
    await expect(change(pool, { text: `INSERT INTO things (id) VALUES ($1)`, values: ['x'] })).rejects.toMatchObject({
      code: '22P02',
    });
    const error: unknown = await ask(pool, { text: 'SELECT nothing' }, (raw) => raw).catch((one: unknown) => one);
    expect(questionBehind(error)).toBe('SELECT nothing');
    expect(questionBehind(new Error('of something else'))).toBeUndefined();
  });

  it('waits no longer than it is asked to', async () => {
    await expect(ask(pool, { text: 'SELECT pg_sleep(60)' }, (raw) => raw, 50)).rejects.toThrow(DatabaseTooSlowError);
    await expect(change(pool, { text: 'SELECT pg_sleep(60)' }, 50)).rejects.toThrow(DatabaseTooSlowError);
    expect(await change(pool, { text: 'SELECT 1' }, ENOUGH_MS)).toBe(1);
  });
});
