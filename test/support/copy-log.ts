import pg from 'pg';

const TABLES = ['events', 'messages', 'calls', 'recordings', 'quarantine'];

/**
 * Copies what a dump and a restore would copy: the rows of every table and the value of the sequence of positions. The
 * target is migrated and empty. (The binaries from npm have no pg_dump.)
 */
export async function copyLog(fromUrl: string, toUrl: string): Promise<void> {
  const from = new pg.Client({ connectionString: fromUrl });
  const to = new pg.Client({ connectionString: toUrl });
  await Promise.all([from.connect(), to.connect()]);
  try {
    // One snapshot for all tables, like pg_dump.
    await from.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    for (const table of TABLES) await copyTable(from, to, table);
    const sequence = await from.query<{ last_value: string; is_called: boolean }>('TABLE events_position_seq');
    const { last_value, is_called } = sequence.rows[0]!;
    await to.query(`SELECT setval('events_position_seq', $1, $2)`, [last_value, is_called]);
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

async function copyTable(from: pg.Client, to: pg.Client, table: string): Promise<void> {
  const columns = await to.query<{ name: string }>(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
      WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const names = columns.rows.map(({ name }) => name).join(', ');
  const rows = await from.query<{ row: string }>(`SELECT to_jsonb(${table})::text AS row FROM ${table}`);
  await to.query(
    `INSERT INTO ${table} (${names})
     SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
    [`[${rows.rows.map(({ row }) => row).join(',')}]`],
  );
}
