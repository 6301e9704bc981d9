import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * What was told to Sidetrack. State, marks and summaries are not among it: the product makes these again out of the
 * events, so that they are made as Citus lets it make them.
 */
const TOLD = ['events', 'first_readings', 'quarantine', 'signature_samples', 'reconciliations', 'sweeps'] as const;

const COLUMNS = `
  SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
    FROM information_schema.columns
   WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER'`;

/** Copies all that was told from one database into another one, with the positions that it has there. */
export async function copyRows(fromUrl: string, toUrl: string): Promise<void> {
  const source = new pg.Client({ connectionString: fromUrl });
  const target = new pg.Client({ connectionString: toUrl });
  await Promise.all([source.connect(), target.connect()]);
  try {
    for (const table of TOLD) {
      const { rows } = await source.query<{ columns: string }>(COLUMNS, [table]);
      const columns = `${table} (${rows[0]!.columns})`;
      await pipeline(
        source.query(copyTo(`COPY ${columns} TO STDOUT`)),
        target.query(copyFrom(`COPY ${columns} FROM STDIN`)),
      );
    }
    await target.query(
      `SELECT setval(pg_get_serial_sequence('events', 'position'), (SELECT max(position) FROM events))`,
    );
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}
