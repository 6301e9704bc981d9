import { connectAsService, ShardPlaces, readShards } from '@sidetrack/database';
import { KINDS, type CallbackEvent } from '@sidetrack/domain';
import { PROJECTIONS } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given, someEvents } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { forgetEverything } from '../../../../test/support/forget-everything.js';
import { describeOnCitus } from '../../../../test/support/on-citus.js';
import { projectionRows } from '../../../../test/support/projection-rows.js';
import { makeShardedDatabase, type ShardedDatabase } from '../../../../test/support/sharded-database.js';
import { createAppendEvents } from '../append/append-events.js';
import { APPEND_BARRIER } from './append-barrier.js';

describeOnCitus('an append on Citus', () => {
  let sharded: ShardedDatabase;
  let plain: ClonedDatabase;
  const pools: Record<'owner' | 'door' | 'plainOwner' | 'plainDoor', pg.Pool> = {} as never;

  beforeAll(async () => {
    [sharded, plain] = await Promise.all([makeShardedDatabase(), cloneDatabase()]);
    pools.owner = new pg.Pool({ connectionString: sharded.url, max: 2 });
    pools.door = connectAsService(sharded.ingestUrl, { max: 4 });
    pools.plainOwner = new pg.Pool({ connectionString: plain.url, max: 2 });
    pools.plainDoor = connectAsService(plain.ingestUrl, { max: 2 });
  });

  afterAll(async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
    await plain.close();
    await sharded.drop();
  });

  const messages = (count: number, prefix: string): CallbackEvent[] =>
    Array.from({ length: count }, (_, number) =>
      given({ kind: 'message', sid: `${prefix}-${number}`, status: 'sent' }),
    );

  const log = async (pool: pg.Pool): Promise<unknown[]> =>
    (await pool.query(`SELECT sid, status, fingerprint, params, tags, unread FROM events ORDER BY position`)).rows;

  const preparedBefore = async (): Promise<number> => {
    const { rows } = await pools.owner.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM pg_dist_transaction',
    );
    return rows[0]!.count;
  };

  it('comes to the same log and the same state as on plain PostgreSQL', async () => {
    const append = createAppendEvents(pools.door, PROJECTIONS);
    const appendPlain = createAppendEvents(pools.plainDoor, PROJECTIONS);
    await fc.assert(
      fc.asyncProperty(fc.array(someEvents(12), { minLength: 1, maxLength: 3 }), async (batches) => {
        await forgetEverything(pools.owner);
        await forgetEverything(pools.plainOwner);
        for (const batch of batches) expect(await append(batch)).toBe(await appendPlain(batch));
        expect((await log(pools.owner)).length).toBe((await log(pools.plainOwner)).length);
        for (const kind of KINDS) {
          expect(await projectionRows(pools.owner, kind)).toEqual(await projectionRows(pools.plainOwner, kind));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is committed by one node alone, without two phases', async () => {
    const append = createAppendEvents(pools.door, PROJECTIONS);
    const before = await preparedBefore();
    expect(await append(messages(60, 'one-phase'))).toBe(60);
    expect(await preparedBefore()).toBe(before);
  });

  it('puts every event on the shard of its SID', async () => {
    const append = createAppendEvents(pools.door, PROJECTIONS);
    await append(messages(200, 'placed'));
    // Each of these is asked of the one shard that Citus finds by itself.
    for (const { sid } of messages(200, 'placed')) {
      const { rows } = await pools.owner.query(`SELECT status FROM messages WHERE sid = '${sid}'`);
      expect(rows).toEqual([{ status: 'sent' }]);
    }
  });

  it('holds the barrier before it draws a position', async () => {
    const holder = await pools.owner.connect();
    await holder.query('SELECT pg_advisory_lock($1)', [APPEND_BARRIER]);
    const drawn = async (): Promise<unknown> =>
      (await pools.owner.query('SELECT last_value FROM events_position_seq')).rows[0];
    const append = createAppendEvents(pools.door, PROJECTIONS);
    await pools.door.query('SELECT 1');
    const appending = append(messages(5, 'barrier'));
    await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0);
    const before = await drawn();
    expect(await drawn()).toEqual(before);
    await holder.query('SELECT pg_advisory_unlock($1)', [APPEND_BARRIER]);
    holder.release();
    expect(await appending).toBe(5);
    expect(await drawn()).not.toEqual(before);
  });

  const waiting = async (): Promise<unknown[]> =>
    (await pools.owner.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).rows;

  it('goes on while shards are moved from node to node, and loses nothing', async () => {
    const append = createAppendEvents(pools.door, PROJECTIONS);
    const [first, second] = (await readShards(pools.owner))!
      .map(({ node }) => node)
      .filter((node, at, all) => all.indexOf(node) === at);
    const moving = { isUnderWay: true };
    const writing = (async () => {
      let written = 0;
      while (moving.isUnderWay) written += await append(messages(20, `moved-${written}`));
      return written;
    })();
    const [shard] = (await readShards(pools.owner))!.filter(({ node }) => node === first);
    const where = (node: string): string => `'${node.split(':')[0]}', ${node.split(':')[1]}`;
    for (const [from, to] of [
      [first!, second!],
      [second!, first!],
    ] as const) {
      await pools.owner.query(
        `SELECT citus_move_shard_placement(${shard!.id}, ${where(from)}, ${where(to)}, 'block_writes')`,
      );
    }
    moving.isUnderWay = false;
    const written = await writing;
    const { rows } = await pools.owner.query(`SELECT count(*)::integer AS kept FROM events WHERE sid LIKE 'moved-%'`);
    expect(rows).toEqual([{ kept: written }]);
    const state = await pools.owner.query(`SELECT count(*)::integer AS kept FROM messages WHERE sid LIKE 'moved-%'`);
    expect(state.rows).toEqual([{ kept: written }]);
  });

  it('finds a shard that was split', async () => {
    const append = createAppendEvents(pools.door, PROJECTIONS);
    await append(messages(5, 'before-split'));
    const shards = (await readShards(pools.owner))!;
    await pools.owner.query(
      `SELECT isolate_tenant_to_new_shard('events', 'split-7', 'CASCADE', shard_transfer_mode => 'block_writes')`,
    );
    expect(new ShardPlaces((await readShards(pools.owner))!).shardOf('split-7').id).not.toBe(
      new ShardPlaces(shards).shardOf('split-7').id,
    );
    expect(await append(messages(40, 'split'))).toBe(40);
    const { rows } = await pools.owner.query(`SELECT status FROM messages WHERE sid = 'split-7'`);
    expect(rows).toEqual([{ status: 'sent' }]);
  });

  it('for a node that is down fails, and goes on for the others', async () => {
    const append = createAppendEvents(pools.door, PROJECTIONS);
    const places = new ShardPlaces((await readShards(pools.owner))!);
    await append(messages(20, 'before'));
    const worker = sharded.nodes.find(({ role }) => role === 'worker')!;
    const lane = places.nodes.findIndex((node) => node.endsWith(`:${worker.port}`));
    const all = messages(60, 'down');
    const its = all.filter(({ sid }) => places.shardOf(sid).lane === lane);
    const others = all.filter(({ sid }) => places.shardOf(sid).lane !== lane);
    await worker.kill();
    await expect(append(its)).rejects.toThrow();
    expect(await append(others)).toBe(others.length);
    await worker.start();
    await expect.poll(() => append(its).catch(() => -1), { timeout: 20_000 }).toBe(its.length);
    expect(await append(all)).toBe(0);
  });
});
