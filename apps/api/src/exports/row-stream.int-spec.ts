import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { openRowCursor } from './row-cursor.js';
import { streamRows, type RowWriter } from './row-stream.js';

const NUMBERS = { text: 'SELECT number FROM generate_series(1, $1::integer) AS number', values: [100_000] };
const writer: RowWriter = {
  head: 'number\n',
  lines: (rows) => rows.map((row) => `${String(row['number'])}\n`).join(''),
};

describe('a stream of rows', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const isFree = async (): Promise<boolean> => (await pool.query('SELECT 1')).rowCount === 1;

  it('has the head and every row, and gives its connection back to the pool', async () => {
    const cursor = await openRowCursor(pool, NUMBERS);
    const stream = streamRows(cursor, await cursor.read(), writer);
    const text = (await stream.toArray()).join('');

    expect(text).toBe(`number\n${Array.from({ length: 100_000 }, (_, index) => `${index + 1}\n`).join('')}`);
    expect(pool.idleCount).toBe(1);
  });

  it('fails when its reader takes nothing for too long, and lets the connection go', async () => {
    const cursor = await openRowCursor(pool, NUMBERS);
    const stream = streamRows(cursor, await cursor.read(), writer, 200);
    stream.once('readable', () => undefined);
    const [error] = (await once(stream, 'error')) as [Error];

    expect(error.message).toBe('The reader of an export took nothing for 0.2 s.');
    expect(await isFree()).toBe(true);
  });

  it('waits for a reader that is only slow', async () => {
    const cursor = await openRowCursor(pool, { ...NUMBERS, values: [60_000] });
    let bytes = 0;
    for await (const chunk of streamRows(cursor, await cursor.read(), writer, 500)) {
      bytes += (chunk as Buffer).length;
      if (bytes < 20_000) await delay(100);
    }

    expect(bytes).toBeGreaterThan(300_000);
    expect(await isFree()).toBe(true);
  });

  it('can read only', async () => {
    const writing = { text: 'CREATE TEMP TABLE t AS SELECT 1', values: [] };
    const cursor = await openRowCursor(pool, writing);

    await expect(cursor.read()).rejects.toMatchObject({ code: '25006' });
    cursor.close();
    expect(await isFree()).toBe(true);
  });
});
