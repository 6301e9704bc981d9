import pg from 'pg';
import { functionNames } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnCitus, makeCitusDatabase, type CitusDatabase } from '../../../../test/support/on-citus.js';
import { CITUS_SET_UP } from '../../../../test/support/sharded-database.js';
import { migrate } from '../migrate.js';
import { requireFitDatabase } from '../require-fit-database.js';
import { findDoorUrls } from '../roles/index.js';
import { requireFitCluster } from './cluster.js';
import { DISTRIBUTED_TABLES } from './distributed-tables.js';
import { askEachNode } from './require-fit-shards.js';
import type { CitusSetUp } from './set-up-cluster.js';
import { readShards } from './shard-map.js';

const APPEND = functionNames(PROJECTIONS).append;

describeOnCitus('migrating a Citus cluster', () => {
  let database: CitusDatabase;
  let owner: pg.Client;

  beforeEach(async () => {
    database = await makeCitusDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  const run = async (wishes: Partial<CitusSetUp> = {}): Promise<readonly string[]> =>
    (await migrate(database.url, undefined, undefined, undefined, { ...CITUS_SET_UP, ...wishes })).setRight;

  const distributed = async (): Promise<unknown[]> =>
    (
      await owner.query(`SELECT DISTINCT logicalrelid::text AS name, colocationid AS together
                           FROM pg_dist_partition WHERE partmethod = 'h' ORDER BY 1`)
    ).rows;

  it('distributes the tables, all alike, 4 shards for each worker, and has nothing to do the second time', async () => {
    await run();
    const tables = (await distributed()) as { name: string; together: number }[];
    expect(tables.map(({ name }) => name)).toEqual([...DISTRIBUTED_TABLES].toSorted());
    expect(new Set(tables.map(({ together }) => together)).size).toBe(1);
    const workers = database.nodes.length - 1;
    expect(await readShards(owner)).toHaveLength(4 * workers);
    expect(await run()).toEqual([]);
    const { ingest } = await findDoorUrls(database.url);
    await requireFitDatabase(ingest, undefined, APPEND);
  });

  it('makes as many shards as it is told to', async () => {
    await run({ shards: 2 });
    expect(await readShards(owner)).toHaveLength(2);
  });

  it('goes on where it was broken off: after a table, and amid the functions', async () => {
    const broken = run({
      makeFunctions: () => Promise.reject(new Error('killed')),
    });
    await expect(broken).rejects.toThrow('killed');
    await owner.query(`SELECT undistribute_table('notes')`);
    const { ingest } = await findDoorUrls(database.url);
    await expect(requireFitDatabase(ingest, undefined, APPEND)).rejects.toThrow(
      /tables are distributed as they should/,
    );
    await run();
    const worker = database.nodes.find(({ role }) => role === 'worker')!;
    const there = new pg.Client({ connectionString: worker.url });
    await there.connect();
    await there.query('SET citus.enable_ddl_propagation = off');
    const { rows } = await there.query<{ name: string }>(
      `SELECT oid::regprocedure::text AS name FROM pg_proc WHERE starts_with(proname, $1) LIMIT 1`,
      [`${APPEND}_on_`],
    );
    await there.query(`DROP FUNCTION ${rows[0]!.name}`);
    await there.end();
    expect(await run()).toEqual([expect.stringContaining('functions that append')]);
    expect(await run()).toEqual([]);
  });

  it('refuses tables that hold rows, in one line, and distributes them when it is told to', async () => {
    // As the database of one server that got workers later: whoever does not know of Citus leaves it so.
    await expect(migrate(database.url)).rejects.toThrow(/tables are distributed as they should/);
    await owner.query(
      `INSERT INTO events (received_at, occurred_at, kind, sid, account_sid, status, fingerprint, params, tags,
                           signature_scheme, signed_url, signature, key_id)
       VALUES (now(), now(), 'message', 'SM1', 'AC1', 'sent', '\\x00', '{}', '{}', 'form', '', '', '')`,
    );
    await expect(run()).rejects.toThrow(/holds rows and is on the coordinator alone; .*--distribute/);
    expect(await distributed()).toEqual([]);
    await run({ withRows: true });
    expect(await distributed()).toHaveLength(DISTRIBUTED_TABLES.length);
  });

  it('refuses a worker, and does nothing there', async () => {
    const worker = database.nodes.find(({ role }) => role === 'worker')!;
    await expect(migrate(worker.url, undefined, undefined, undefined, CITUS_SET_UP)).rejects.toThrow(
      'This is a worker of a Citus cluster; set DATABASE_URL to that of its coordinator.',
    );
  });

  it('lets the doors’ logins see that it is fit, and read on every worker, and lets them draw no position there', async () => {
    await run();
    const { ingest, api } = await findDoorUrls(database.url);
    for (const url of [ingest, api]) {
      const door = new pg.Client({ connectionString: url });
      await door.connect();
      await requireFitCluster(door);
      expect((await askEachNode(door)).map(({ refusal }) => refusal)).toEqual([null, null]);
      await door.end();
      for (const { url: workerUrl } of database.nodes.filter(({ role }) => role === 'worker')) {
        const there = Object.assign(new URL(url), { port: new URL(workerUrl).port });
        const client = new pg.Client({ connectionString: there.href });
        await client.connect();
        await expect(client.query(`SELECT nextval('events_position_seq')`)).rejects.toMatchObject({ code: '42501' });
        await client.end();
      }
    }
  });

  it('says that the functions are missing to a program that needs others', async () => {
    await run();
    const { ingest } = await findDoorUrls(database.url);
    await expect(requireFitDatabase(ingest, undefined, 'sidetrack_append_of_tomorrow')).rejects.toThrow(
      /sidetrack_append_of_tomorrow.* missing; run `sidetrack migrate`/,
    );
  });
});
