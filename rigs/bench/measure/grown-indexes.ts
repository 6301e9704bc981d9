import pg from 'pg';

/** Those whose keys come in at random; the others grow at one end. */
const AT_RANDOM = ['events_pkey', 'messages_pkey', 'messages_by_from', 'messages_by_to'] as const;

/** Percent. Leaves of a B-tree under random keys come to be ln 2 full (Yao, On random 2–3 trees, 1978). */
const FULL_AFTER_GROWTH = 69;

/**
 * Leaves in the indexes the room that they have when a log grows callback by callback. Built at once their leaves are
 * 90 % full, and while the log grows by its next tenth nearly all of them split, which no grown log does.
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
