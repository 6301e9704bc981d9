import type { ClientBase } from 'pg';

const KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS create
    FROM pg_constraint
   WHERE conrelid = $1::regclass AND contype IN ('p', 'u')`;

const INDEXES = `
  SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS create
    FROM pg_index
   WHERE indrelid = $1::regclass
     AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))`;

/**
 * Fills a table while it has no keys and indexes, and makes the same keys and indexes again afterwards, under their
 * names. Ten million keys that are sorted once take a fraction of the time that inserting them one by one does.
 */
export async function withoutIndexes<Result>(
  client: ClientBase,
  table: string,
  fill: () => Promise<Result>,
): Promise<Result> {
  const found: { drop: string; create: string }[] = [];
  for (const query of [KEYS, INDEXES]) {
    found.push(...(await client.query<{ drop: string; create: string }>(query, [table])).rows);
  }
  for (const index of found) await client.query(index.drop);
  const result = await fill();
  for (const index of found) await client.query(index.create);
  return result;
}
