import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnCitus, makeCitusDatabase, type CitusDatabase } from '../../test/support/on-citus.js';
import { execute } from '../../test/support/test-postgres.js';

async function valueOf(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(question);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}

describeOnCitus('a Citus cluster of the rig', () => {
  let database: CitusDatabase;

  beforeAll(async () => {
    database = await makeCitusDatabase();
    await execute(database.url, 'CREATE TABLE things (sid text PRIMARY KEY)');
    await execute(database.url, `SELECT create_distributed_table('things', 'sid', shard_count => 8)`);
    await execute(database.url, `INSERT INTO things SELECT 'SM' || n FROM generate_series(1, 100) AS n`);
  });

  afterAll(async () => {
    await database.drop();
  });

  it('has a coordinator and workers, and rows on each worker', async () => {
    expect(database.nodes.map(({ role }) => role)).toEqual(['coordinator', 'worker', 'worker']);
    expect(
      await valueOf(database.url, 'SELECT count(DISTINCT nodename || nodeport)::integer AS value FROM citus_shards'),
    ).toBe(2);
  });

  it('keeps every row when each node was killed and started again', async () => {
    for (const node of database.nodes) {
      await node.kill();
      await expect(valueOf(database.url, 'SELECT count(*) AS value FROM things')).rejects.toThrow();
      await node.start();
      expect(await valueOf(database.url, 'SELECT count(*)::integer AS value FROM things')).toBe(100);
    }
  });
});
