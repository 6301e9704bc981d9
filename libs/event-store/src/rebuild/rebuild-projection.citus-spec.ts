import { connectAsService, withSchemaLock } from '@sidetrack/database';
import { createAppendEvents, rebuildProjection, type Rebuild } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { asDoor } from '../../../../test/support/as-door.js';
import { makeShardedDatabase } from '../../../../test/support/sharded-database.js';
import { describeOnCitus, type CitusDatabase } from '../../../../test/support/on-citus.js';
import { proveState } from '../../../../test/support/verify-log.js';

const WRITERS = 4;
const STATUSES = ['queued', 'sending', 'sent', 'delivered'];

describeOnCitus('a rebuild on Citus', () => {
  let database: CitusDatabase;
  let owner: pg.Pool;
  let doors: pg.Pool;

  beforeAll(async () => {
    database = await makeShardedDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 4 });
    doors = connectAsService(await asDoor(database.url, 'ingest'), { max: WRITERS });
    for (const pool of [owner, doors]) pool.on('error', () => undefined);
    await createAppendEvents(
      doors,
      PROJECTIONS,
    )(
      Array.from({ length: 300 }, (_, n) =>
        given({ kind: 'message', sid: `message-${n % 60}`, status: STATUSES[n % 4]!, params: { Number: String(n) } }),
      ),
    );
  });

  afterAll(async () => {
    await Promise.all([owner.end(), doors.end()]);
    await database.drop();
  });

  async function rebuildMessages(): Promise<Rebuild> {
    const client = await owner.connect();
    const fillers = new pg.Pool({ connectionString: database.url, max: 2 });
    fillers.on('error', () => undefined);
    try {
      const messages = PROJECTIONS.find(({ table }) => table === 'messages')!;
      return await withSchemaLock(client, () => rebuildProjection(client, fillers, messages, { rangeSize: 50 }));
    } finally {
      client.release();
      await fillers.end();
    }
  }

  /** Names of what hangs on the table, and where its rows are. */
  async function shapeOfMessages(): Promise<unknown> {
    const { rows } = await owner.query(
      `SELECT partmethod, shards.count, colocated.is_so AS is_colocated, indexes, constraints
         FROM pg_dist_partition AS messages,
              LATERAL (SELECT count(*)::integer FROM pg_dist_shard WHERE logicalrelid = messages.logicalrelid) AS shards,
              LATERAL (SELECT colocationid = messages.colocationid AS is_so FROM pg_dist_partition
                        WHERE logicalrelid = 'events'::regclass) AS colocated,
              LATERAL (SELECT array_agg(indexrelid::regclass::text ORDER BY indexrelid::regclass::text) AS indexes FROM pg_index
                        WHERE indrelid = messages.logicalrelid) AS named,
              LATERAL (SELECT array_agg(conname ORDER BY conname) AS constraints FROM pg_constraint
                        WHERE conrelid = messages.logicalrelid) AS bound
        WHERE logicalrelid = 'messages'::regclass`,
    );
    return rows;
  }

  it('mends what was wrong, keeps the table distributed beside the log, and every name and grant', async () => {
    const before = await shapeOfMessages();
    expect(before).toMatchObject([{ partmethod: 'h', count: 8, is_colocated: true }]);
    await owner.query(`UPDATE messages SET event_count = 99 WHERE sid = 'message-7'`);
    await owner.query(`DELETE FROM messages WHERE sid IN ('message-8', 'message-9')`);

    expect(await rebuildMessages()).toMatchObject({ rows: 60, changed: 1, missing: 2, withoutEvents: 0 });
    expect(await shapeOfMessages()).toEqual(before);
    expect(await rebuildMessages()).toMatchObject({ rows: 60, changed: 0, missing: 0, withoutEvents: 0 });
    expect((await proveState(owner)).differences).toEqual([]);
    // The door’s rights went along: it still folds.
    await createAppendEvents(doors, PROJECTIONS)([given({ kind: 'message', sid: 'message-7', status: 'read' })]);
    expect((await proveState(owner)).differences).toEqual([]);
  });

  it('loses nothing that is written meanwhile', async () => {
    const append = createAppendEvents(doors, PROJECTIONS);
    const over = new AbortController();
    let written = 0;
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; !over.signal.aborted; n += 1) {
        const params = { Number: `${writer}/${n}` };
        await append([given({ kind: 'message', sid: `message-${n % 60}`, status: STATUSES[n % 4]!, params })]);
        written += 1;
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
    await rebuildMessages();
    over.abort();
    await Promise.all(writers);
    expect(written).toBeGreaterThan(0);
    expect((await proveState(owner)).differences).toEqual([]);
  });
});
