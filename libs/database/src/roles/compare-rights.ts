import type { ClientBase, Pool } from 'pg';
import { ask, askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader, type ReadRow } from '../ask/row-reader.js';
import type { DatabaseDoor } from './door-roles.js';
import { SEQUENCE_GRANTS, TABLE_GRANTS } from './grants.js';

/** A difference between what a login may do and what the table of grants says. */
export interface RightsDifference {
  readonly kind: 'SCHEMA' | 'TABLE' | 'SEQUENCE';
  readonly name: string;
  /** What the login should be able to do but cannot. */
  readonly missing: readonly string[];
  /** What the login can do but should not, wherever the right comes from: its own grant, a group's, or everybody's. */
  readonly surplus: readonly string[];
}

/**
 * What a role can in effect do with each table and sequence of the schema: those in the table of grants, and all others
 * that belong to the owner of the events. What an extension has made is no business of ours: `pg_stat_statements` and Citus
 * have views that everybody may read. Privileges that this server's version does not know are not asked for.
 */
const HELD = `
  WITH relations AS (
    SELECT oid, relname, relkind
      FROM pg_class
     WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
       AND relkind IN ('r', 'p', 'v', 'm', 'S')
       AND (relname = ANY ($2) OR relowner = (SELECT relowner FROM pg_class WHERE oid = to_regclass('events')))
       AND NOT EXISTS (SELECT FROM pg_depend
                        WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
  )
  SELECT 'TABLE' AS kind, relname AS name,
         ARRAY(SELECT privilege FROM unnest($3::text[]) AS privilege
                WHERE has_table_privilege($1::name, oid, privilege)) AS held,
         ARRAY(SELECT privilege FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS privilege
                WHERE has_any_column_privilege($1::name, oid, privilege)) AS held_in_part
    FROM relations
   WHERE relkind <> 'S'
  UNION ALL
  SELECT 'SEQUENCE', relname,
         ARRAY(SELECT privilege FROM unnest(ARRAY['SELECT', 'UPDATE', 'USAGE']) AS privilege
                WHERE has_sequence_privilege($1::name, oid, privilege)),
         '{}'
    FROM relations
   WHERE relkind = 'S'
   ORDER BY 1 DESC, 2`;

const readHeld = rowReader({
  kind: column.word<'TABLE' | 'SEQUENCE'>(),
  name: column.text,
  held: column.list<string>(),
  /** Privileges that the role holds on at least one column. */
  heldInPart: column.list<string>(),
});

const AROUND = `
  SELECT current_setting('server_version_num')::int AS version,
         COALESCE(current_schema(), 'public') AS schema,
         COALESCE(has_schema_privilege($1::name, current_schema(), 'USAGE'), false) AS may_use,
         COALESCE(has_schema_privilege($1::name, current_schema(), 'CREATE'), false) AS may_create`;

const readAround = rowReader({
  version: column.number,
  schema: column.text,
  mayUse: column.flag,
  mayCreate: column.flag,
});

const SINCE_17 = 170_000;

/**
 * Compares what a door's login can do with what the table of grants says: finds missing rights, as after a restore that
 * left the grants out, and excess rights. Nothing is changed. Any login may ask about any role.
 *
 * @returns only differences; tables that do not exist are left out
 */
export async function compareRights(
  database: Pool | ClientBase,
  door: DatabaseDoor,
  role: string,
): Promise<RightsDifference[]> {
  const around = (await askForOne(database, { text: AROUND, values: [role] }, readAround))!;
  const known = [...Object.keys(TABLE_GRANTS), ...Object.keys(SEQUENCE_GRANTS)];
  const privileges = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
  if (around.version >= SINCE_17) privileges.push('MAINTAIN');
  const rows = await ask(database, { text: HELD, values: [role, known, privileges] }, readHeld);
  const differences = [
    schemaDifference(around),
    ...rows.map((row) => difference(row, (row.kind === 'TABLE' ? TABLE_GRANTS : SEQUENCE_GRANTS)[row.name]?.[door])),
  ];
  return differences.filter(({ missing, surplus }) => missing.length + surplus.length > 0);
}

const schemaDifference = ({ schema, mayUse, mayCreate }: ReadRow<typeof readAround>): RightsDifference => ({
  kind: 'SCHEMA',
  name: schema,
  missing: mayUse ? [] : ['USAGE'],
  surplus: mayCreate ? ['CREATE'] : [],
});

function difference(row: ReadRow<typeof readHeld>, wished: readonly string[] = []): RightsDifference {
  const held = new Set([...row.held, ...row.heldInPart]);
  return {
    kind: row.kind,
    name: row.name,
    missing: wished.filter((privilege) => !row.held.includes(privilege)),
    surplus: [...held].filter((privilege) => !wished.includes(privilege)),
  };
}
