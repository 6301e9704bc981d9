import { STALE_FROM } from '../marks/hour-marks.js';
import type { Projection } from './projection.js';

/** A column that PostgreSQL computes from the others, with the expression for the computation. */
export interface GeneratedColumn {
  readonly name: string;
  readonly expression: string;
}

/** Anything that can ask a question: a pool or a client of `pg`, or an object with the same method. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

const COLUMNS = `
  SELECT attname AS name, pg_get_expr(adbin, adrelid) AS expression
    FROM pg_attribute
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum AND attgenerated = 's'
   WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
   ORDER BY attnum`;

/**
 * The generated columns of a projection's table as the database has them.
 *
 * @throws Error when the table has a column that neither the log nor an expression accounts for: nobody could say what
 *   belongs in that column
 */
export async function readGeneratedColumns(
  database: Queryable,
  { table, columns, isSummarised = false }: Projection,
): Promise<GeneratedColumn[]> {
  const result = await database.query(COLUMNS, [table]);
  const found = result.rows as { readonly name: string; readonly expression: string | null }[];
  const written = new Set([
    'sid',
    'account_sid',
    ...columns.map(({ name }) => name),
    ...(isSummarised ? [STALE_FROM] : []),
  ]);
  const others = found.filter(({ name }) => !written.has(name));
  return others.map(({ name, expression }) => {
    if (expression !== null) return { name, expression };
    throw new Error(
      `The column ${table}.${name} is neither folded from the log nor generated; restore it as the migrations made it.`,
    );
  });
}
