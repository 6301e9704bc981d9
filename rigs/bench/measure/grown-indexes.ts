import pg from 'pg';

/** Indexes whose keys come in at random. The other indexes grow at one end. */
const AT_RANDOM = ['events_pkey', 'messages_pkey', 'messages_by_from', 'messages_by_to'] as const;

/** Percent. The leaves of a B-tree with random keys become ln 2 full (Yao, On random 2–3 trees, 1978). */
const FULL_AFTER_GROWTH = 69;

/**
 * Rebuilds the indexes with as much free room in their leaves as they have when a log grows callback by callback. The
 * leaves of an index that is built at once are 90 % full. Nearly all of them would split while the log grows by its
 * next tenth, which never happens in a log that has grown.
 */
export async function growIndexes(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c maintenance_work_mem=1GB' });
  await client.connect();
  try {
    for (const index of AT_RANDOM) {
      await client.query(`ALTER INDEX ${index} SET (fillfactor = ${FULL_AFTER_GROWTH})`);
      await client.query(`REINDEX INDEX ${index}`);
      await client.query(`ALTER INDEX ${index} RESET (fillfactor)`);
    }
  } finally {
    await client.end();
  }
}
