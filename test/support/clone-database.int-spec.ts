import { Client } from 'pg';
import { expect, it } from 'vitest';
import { cloneDatabase } from './clone-database.js';

async function countTables(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: number }>(
      "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'",
    );
    return rows[0]?.tables ?? 0;
  } finally {
    await client.end();
  }
}

it('databases that are cloned at the same time are migrated, and nobody else’s', async () => {
  const clones = await Promise.all([cloneDatabase(), cloneDatabase(), cloneDatabase(), cloneDatabase()]);
  expect(new Set(clones.map(({ url }) => url)).size).toBe(4);
  const tables = await Promise.all(clones.map(({ url }) => countTables(url)));
  expect(Math.min(...tables)).toBeGreaterThan(0);
  await Promise.all(clones.map((clone) => clone.drop()));
  await expect(countTables(clones[0]?.url ?? '')).rejects.toThrow(/does not exist/);
});
