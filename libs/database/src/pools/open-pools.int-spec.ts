import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { DoorLoginError } from '../roles/door-roles.js';
import { openPools } from './open-pools.js';
import { mostConnections } from './pool-tables.js';

const TABLE = {
  readers: { use: 'read', most: 2, answerWithinMs: 20_000 },
  writers: { use: 'write', most: 1, alike: 2, statementWithinMs: 20_000 },
} as const;

describe('the pools of a table', () => {
  let database: ClonedDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.close());

  const connectAsOwner = async (use: (owner: pg.Client) => Promise<unknown>): Promise<void> => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await use(owner);
    await owner.end();
  };

  it('have the connections, the rights and the limits that it says, and else the limit of the process', async () => {
    const pools = openPools(database.apiUrl, TABLE, { onBroken: () => undefined, withinMs: 30_000 });
    expect(mostConnections(TABLE)).toBe(4);
    expect(pools.of('readers').options).toMatchObject({
      max: 2,
      connectionTimeoutMillis: 30_000,
      query_timeout: 20_000,
    });
    const setting = async (pool: pg.Pool, name: string): Promise<unknown> =>
      (await pool.query<{ is: string }>('SELECT current_setting($1) AS is', [name])).rows[0]?.is;
    expect(await setting(pools.of('readers'), 'default_transaction_read_only')).toBe('on');
    expect(await setting(pools.of('readers'), 'statement_timeout')).toBe('30s');
    expect(pools.allOf('writers')).toHaveLength(2);
    for (const pool of pools.allOf('writers')) {
      expect(pool.options.max).toBe(1);
      expect(await setting(pool, 'default_transaction_read_only')).toBe('off');
      expect(await setting(pool, 'statement_timeout')).toBe('20s');
    }
    const single = pools.single('readers');
    await single.connect();
    expect((await single.query('SHOW default_transaction_read_only')).rows).toEqual([
      { default_transaction_read_only: 'on' },
    ]);
    await single.end();
    await pools.close();
  });

  it('close together, and once, whoever has ended one of them before', async () => {
    const pools = openPools(database.apiUrl, TABLE, { onBroken: () => undefined });
    const [readers, ...writers] = [pools.of('readers'), ...pools.allOf('writers')];
    for (const pool of [readers, ...writers]) await pool.query('SELECT 1');
    await new Promise<void>((resolve) => {
      readers.end(resolve);
    });
    await pools.close();
    await pools.close();
    expect([readers, ...writers].map(({ totalCount }) => totalCount)).toEqual([0, 0, 0]);
    await expect(readers.query('SELECT 1')).rejects.toThrow('Cannot use a pool after calling end');
  });

  it('tell of a connection that breaks while nobody uses it, and of which pool it is', async () => {
    const onBroken = vi.fn<(error: Error, name: string) => void>();
    const pools = openPools(database.apiUrl, TABLE, { onBroken });
    const { rows } = await pools.of('readers').query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await connectAsOwner((owner) => owner.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]));
    await vi.waitFor(() =>
      expect(onBroken).toHaveBeenCalledWith(expect.objectContaining({ code: '57P01' }), 'readers'),
    );
    await pools.close();
  });

  it('leave the process alive when a connection breaks that somebody holds between two questions', async () => {
    const onBroken = vi.fn();
    const pools = openPools(database.apiUrl, TABLE, { onBroken });
    const client = await pools.of('readers').connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const isEnded = new Promise((resolve) => client.once('end', resolve));
    await connectAsOwner((owner) => owner.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]));
    await isEnded;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect(onBroken).not.toHaveBeenCalled();
    await pools.close();
  });

  it('give the owner of the tables no connection', async () => {
    const pools = openPools(database.url, TABLE, { onBroken: () => undefined });
    await expect(pools.of('readers').query('SELECT 1')).rejects.toThrow(DoorLoginError);
    await pools.close();
  });
});
