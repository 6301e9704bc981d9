import { readShards } from '@sidetrack/database';
import type { ClientBase } from 'pg';

/** A table that is being made anew beside the table that it will replace. Names are quoted and have their schema. */
export interface ShadowTable {
  readonly original: string;
  readonly name: string;
  /** Whether both are tables of Citus, with their rows in shards. */
  readonly isDistributed: boolean;
  /** Statements that make the keys, under names of their own. They run after the filling, when they cost least. */
  readonly keys: readonly string[];
  /** Statements that make the other indexes, also after the filling. They may run at once. */
  readonly indexes: readonly string[];
  /** Statements that put the shadow in the original's place. They have to run under the original's lock. */
  readonly swapping: readonly string[];
}

interface Described {
  readonly schema: string;
  readonly original: string;
  readonly shadow: string;
  readonly owner: string;
  readonly options: string | null;
  readonly grants: readonly string[];
}

const DESCRIBE = `
  SELECT quote_ident(nspname) AS schema,
         format('%I.%I', nspname, relname) AS original,
         format('%I.%I', nspname, relname || '_rebuilt') AS shadow,
         quote_ident(pg_get_userbyid(relowner)) AS owner,
         array_to_string(reloptions, ', ') AS options,
         ARRAY(SELECT format('GRANT %s ON %I.%I TO %s%s', privilege_type, nspname, relname || '_rebuilt',
                             CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                             CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
                 FROM aclexplode(relacl)) AS grants
    FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
   WHERE pg_class.oid = $1::regclass`;

const KEYS = `
  SELECT quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint
   WHERE conrelid = $1::regclass AND contype IN ('p', 'u')
   ORDER BY conname`;

const INDEXES = `
  SELECT quote_ident(relname) AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index
    JOIN pg_class ON pg_class.oid = indexrelid
   WHERE indrelid = $1::regclass
     AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
   ORDER BY relname`;

/** LIKE names NOT NULL and CHECK constraints differently from the original in some versions. */
const MISNAMED = `
  SELECT quote_ident(shadow.conname) AS given, quote_ident(original.conname) AS wanted
    FROM pg_constraint AS original
    JOIN pg_constraint AS shadow
      ON shadow.conrelid = $2::regclass AND shadow.contype = original.contype
     AND pg_get_constraintdef(shadow.oid) = pg_get_constraintdef(original.oid)
   WHERE original.conrelid = $1::regclass AND original.contype IN ('c', 'n') AND shadow.conname <> original.conname`;

/**
 * Makes an empty table of the same shape: columns, generated columns, constraints, storage parameters, owner, grants; on
 * Citus, with the row of each SID on the node that has it in the original. A table that a killed rebuild has left is
 * dropped first.
 */
export async function createShadowTable(client: ClientBase, table: string): Promise<ShadowTable> {
  const { rows } = await client.query<Described>(DESCRIBE, [table]);
  const { schema, original, shadow, owner, options, grants } = rows[0]!;
  await client.query(`DROP TABLE IF EXISTS ${shadow}`);
  const storage = options === null ? '' : ` WITH (${options})`;
  await client.query(`CREATE TABLE ${shadow} (LIKE ${original} INCLUDING ALL EXCLUDING INDEXES)${storage}`);
  await client.query(`ALTER TABLE ${shadow} OWNER TO ${owner}`);
  for (const grant of grants) await client.query(grant);
  const misnamed = await client.query<{ given: string; wanted: string }>(MISNAMED, [table, shadow]);
  for (const { given, wanted } of misnamed.rows) {
    await client.query(`ALTER TABLE ${shadow} RENAME CONSTRAINT ${given} TO ${wanted}`);
  }
  const isOfCitus = (await readShards(client)) !== null;
  if (isOfCitus) await client.query(`SELECT create_distributed_table($1, 'sid', colocate_with => $2)`, [shadow, table]);

  const keys = await client.query<{ name: string; definition: string }>(KEYS, [table]);
  const indexes = await client.query<{ name: string; definition: string }>(INDEXES, [table]);
  const own = (kind: 'key' | 'index', place: number): string => `${table}_rebuilt_${kind}_${place}`;
  return {
    original,
    name: shadow,
    isDistributed: isOfCitus,
    keys: keys.rows.map(({ definition }, i) => `ALTER TABLE ${shadow} ADD CONSTRAINT ${own('key', i)} ${definition}`),
    indexes: indexes.rows.map(({ definition }, i) => retarget(definition, own('index', i), shadow)),
    swapping: [
      `DROP TABLE ${original}`,
      `ALTER TABLE ${shadow} RENAME TO ${table}`,
      // The constraint of a key is renamed with its index. Citus renames no constraint of a table with shards.
      ...keys.rows.map(({ name }, i) => `ALTER INDEX ${schema}.${own('key', i)} RENAME TO ${name}`),
      ...indexes.rows.map(({ name }, i) => `ALTER INDEX ${schema}.${own('index', i)} RENAME TO ${name}`),
    ],
  };
}

/** The same index on another table, under another name. */
function retarget(definition: string, name: string, table: string): string {
  const parts = /^CREATE (UNIQUE )?INDEX .+? ON .+? (USING .+)$/s.exec(definition);
  if (parts === null) throw new Error(`The index definition cannot be read: ${definition}`);
  return `CREATE ${parts[1] ?? ''}INDEX ${name} ON ${table} ${parts[2]}`;
}
