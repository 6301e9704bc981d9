import type { ClientBase } from 'pg';

/** Objects that belong to a table but not to its copy. All of them were made by hand, none by a migration. */
const OBSTACLES = `
  SELECT 'the trigger ' || tgname AS name FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
  UNION ALL
  SELECT 'the foreign key ' || conname FROM pg_constraint
   WHERE contype = 'f' AND (conrelid = $1::regclass OR confrelid = $1::regclass)
  UNION ALL
  SELECT 'the policy ' || polname FROM pg_policy WHERE polrelid = $1::regclass
  UNION ALL
  SELECT DISTINCT 'the view ' || ev_class::regclass
    FROM pg_depend JOIN pg_rewrite ON pg_rewrite.oid = objid
   WHERE classid = 'pg_rewrite'::regclass AND refclassid = 'pg_class'::regclass
     AND refobjid = $1::regclass AND ev_class <> refobjid
  UNION ALL
  SELECT 'the publication ' || pubname
    FROM pg_publication_rel JOIN pg_publication ON pg_publication.oid = prpubid WHERE prrelid = $1::regclass
  UNION ALL
  SELECT 'a grant on the column ' || attname FROM pg_attribute WHERE attrelid = $1::regclass AND attacl IS NOT NULL
  UNION ALL
  SELECT 'inheritance or a partition' FROM pg_inherits WHERE inhrelid = $1::regclass OR inhparent = $1::regclass`;

/** Makes sure that swapping the table loses nothing that somebody has attached to the table. */
export async function refuseObstacles(client: ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(OBSTACLES, [table]);
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name).join(', ');
  throw new Error(
    `The table ${table} has ${names}, which a rebuild would lose; remove it first and make it anew after.`,
  );
}
