import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ADVISORY_LOCKS } from './advisory-locks.js';
import { asOnlyOne, isOnlyOne } from './as-only-one.js';

const never = new AbortController().signal;
const { boundQuarantine, explainSamples } = ADVISORY_LOCKS;

describe('work that one process of many does', () => {
  let database: ClonedDatabase;
  let here: pg.Pool;
  let elsewhere: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    [here, elsewhere] = [1, 2].map(() => new pg.Pool({ connectionString: database.url, max: 2 })) as [pg.Pool, pg.Pool];
    for (const pool of [here, elsewhere]) pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await Promise.all([here.end(), elsewhere.end()]);
    await database.close();
  });

  it('has keys of which no two are alike', () => {
    const keys = Object.values(ADVISORY_LOCKS);
    expect(new Set<number>(keys).size).toBe(keys.length);
  });

  it('is left alone by the others until it is done, also when it fails; other work goes on', async () => {
    const done = await asOnlyOne(here, boundQuarantine, never, async () => {
      expect(await asOnlyOne(elsewhere, boundQuarantine, never, () => Promise.resolve('twice'))).toBeNull();
      return asOnlyOne(elsewhere, explainSamples, never, () => Promise.resolve('other work'));
    });
    expect(done).toBe('other work');
    await expect(asOnlyOne(here, boundQuarantine, never, () => Promise.reject(new Error('made up')))).rejects.toThrow(
      'made up',
    );
    expect(await asOnlyOne(elsewhere, boundQuarantine, never, () => Promise.resolve('next'))).toBe('next');
  });

  it('is another’s when its connection has broken, and the one who did it is told', async () => {
    await asOnlyOne(here, boundQuarantine, never, async (lost, client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await elsewhere.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
      await vi.waitFor(() => expect(lost.aborted).toBe(true), { timeout: 20_000 });
      await expect(client.query('SELECT 1')).rejects.toThrow();
    });
    // PostgreSQL tells the client that its connection ends before it gives back the locks of that connection.
    await vi.waitFor(
      async () => {
        expect(await asOnlyOne(elsewhere, boundQuarantine, never, () => Promise.resolve('next'))).toBe('next');
      },
      { timeout: 20_000 },
    );
  });

  it('is one transaction’s until that ends', async () => {
    const [first, second] = [await here.connect(), await elsewhere.connect()];
    for (const client of [first, second]) await client.query('BEGIN');
    expect(await isOnlyOne(first, boundQuarantine)).toBe(true);
    expect(await isOnlyOne(second, boundQuarantine)).toBe(false);
    await first.query('COMMIT');
    expect(await isOnlyOne(second, boundQuarantine)).toBe(true);
    await second.query('COMMIT');
    for (const client of [first, second]) client.release();
  });
});
