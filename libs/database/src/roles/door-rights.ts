import pg from 'pg';
import { ask, askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader, type ReadRow } from '../ask/row-reader.js';
import type { AccessDifference } from './access-difference.js';
import type { DatabaseDoor } from './door-roles.js';
import { SEQUENCE_GRANTS, TABLE_GRANTS } from './grants.js';

const AROUND = `
  SELECT current_database() AS database,
         current_schema() AS schema,
         has_database_privilege($1, current_database(), 'CONNECT') AS may_connect,
         has_schema_privilege($1, current_schema(), 'USAGE') AS may_use,
         has_schema_privilege($1, current_schema(), 'CREATE') AS may_create,
         current_schema() = 'public' OR EXISTS (
           SELECT FROM pg_db_role_setting, unnest(setconfig) AS setting
            WHERE setrole = (SELECT oid FROM pg_roles WHERE rolname = $1)
              AND setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
              AND setting = format('search_path=%I', current_schema())) AS finds_schema`;

const readAround = rowReader({
  database: column.text,
  schema: column.text,
  mayConnect: column.flag,
  mayUse: column.flag,
  mayCreate: column.flag,
  /** Whether the role's search path finds the tables. */
  findsSchema: column.flag,
});

const HELD = `
  SELECT CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
         relname AS name,
         ARRAY(SELECT DISTINCT privilege_type::text FROM aclexplode(relacl) WHERE grantee = role.oid ORDER BY 1) AS held,
         ARRAY(SELECT DISTINCT privilege_type::text FROM pg_attribute, aclexplode(attacl)
                WHERE attrelid = pg_class.oid AND NOT attisdropped AND grantee = role.oid ORDER BY 1) AS on_columns,
         ARRAY(SELECT privilege_type::text FROM aclexplode(relacl) WHERE grantee = 0
                UNION
               SELECT privilege_type::text FROM pg_attribute, aclexplode(attacl)
                WHERE attrelid = pg_class.oid AND NOT attisdropped AND grantee = 0
                ORDER BY 1) AS everyones
    FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace AND nspname = current_schema()
   CROSS JOIN (SELECT oid FROM pg_roles WHERE rolname = $1) AS role
   WHERE relname = ANY ($2)
   ORDER BY relname`;

const readHeld = rowReader({
  kind: column.word<'TABLE' | 'SEQUENCE'>(),
  name: column.text,
  /** Rights on the whole, granted to the role itself. */
  held: column.list<string>(),
  /** Rights on single columns, granted to the role itself. */
  onColumns: column.list<string>(),
  /** Rights on the whole or on columns that everybody has (PUBLIC). */
  everyones: column.list<string>(),
});

/** The rights that a role holds on one table or sequence. */
export type HeldRights = ReadRow<typeof readHeld>;

/** What a door's role may do in this database, according to the catalog. */
export interface DoorRights extends ReadRow<typeof readAround> {
  readonly role: string;
  readonly objects: readonly HeldRights[];
}

/**
 * Asks which rights a door's role holds on the tables of the schema that this connection finds, on the schema and on
 * the database.
 */
export async function readDoorRights(client: pg.ClientBase, role: string): Promise<DoorRights> {
  const around = await askForOne(client, { text: AROUND, values: [role] }, readAround);
  const names = [...Object.keys(TABLE_GRANTS), ...Object.keys(SEQUENCE_GRANTS)];
  const objects = await ask(client, { text: HELD, values: [role, names] }, readHeld);
  return { role, ...around!, objects };
}

/**
 * The rights of the table of grants that the role lacks, and the rights that it has beyond the table, each with the
 * statements that repair the difference. Nothing is asked or changed.
 */
export function compareGrants(rights: DoorRights, door: DatabaseDoor): AccessDifference[] {
  const ofObjects = rights.objects.flatMap((object) => compareObject(rights, object, door));
  const hasNothing = rights.objects.every(({ held }) => held.length === 0);
  return [...compareReach(rights), ...(hasNothing ? asOne(rights.role, ofObjects) : ofObjects)];
}

/**
 * After each restore, and in a new database, all grants are missing. One line for each table would hide other
 * differences.
 */
function asOne(role: string, differences: readonly AccessDifference[]): AccessDifference[] {
  if (differences.length === 0) return [];
  const sql = differences.flatMap((difference) => difference.sql);
  return [{ fault: `${pg.escapeIdentifier(role)} has none of its rights on the tables`, sql }];
}

/**
 * Whether the role can reach the tables: whether it may connect to the database, may use the one schema that holds the
 * tables, and looks into that schema. Where the schema is not `public`, the role's search path has to name it.
 */
function compareReach(rights: DoorRights): AccessDifference[] {
  const [role, database, schema] = [rights.role, rights.database, rights.schema].map((name) =>
    pg.escapeIdentifier(name),
  );
  const checks: [isRight: boolean, fault: string, sql: string][] = [
    [rights.mayConnect, 'may not connect', `GRANT CONNECT ON DATABASE ${database} TO ${role}`],
    [rights.mayUse, `may not use the schema ${schema}`, `GRANT USAGE ON SCHEMA ${schema} TO ${role}`],
    // Databases that began before PostgreSQL 15 let every role make tables.
    [
      !rights.mayCreate,
      `may make tables in the schema ${schema}`,
      `REVOKE CREATE ON SCHEMA ${schema} FROM ${role}, PUBLIC`,
    ],
    [
      rights.findsSchema,
      `does not look into the schema ${schema}`,
      `ALTER ROLE ${role} IN DATABASE ${database} SET search_path = ${schema}`,
    ],
  ];
  return checks.flatMap(([isRight, fault, sql]) => (isRight ? [] : [{ fault: `${role} ${fault}`, sql: [sql] }]));
}

function compareObject(rights: DoorRights, object: HeldRights, door: DatabaseDoor): AccessDifference[] {
  const role = pg.escapeIdentifier(rights.role);
  const [kind, name] = [object.kind.toLowerCase(), object.name];
  const where = `${object.kind} ${pg.escapeIdentifier(rights.schema)}.${pg.escapeIdentifier(name)}`;
  const wished: readonly string[] = (TABLE_GRANTS[name] ?? SEQUENCE_GRANTS[name])?.[door] ?? [];
  const missing = wished.filter((one) => !object.held.includes(one));
  const surplus = [...new Set([...object.held, ...object.onColumns])].filter((one) => !wished.includes(one));
  // A door may do whatever PUBLIC may do. PUBLIC keeps the rights that the door should have, since other roles may use
  // them.
  const everyones = object.everyones.filter((one) => !wished.includes(one));
  const differences: [privileges: string[], fault: string, sql: string][] = [
    [missing, `${role} lacks`, `GRANT ${missing.join(', ')} ON ${where} TO ${role}`],
    [surplus, `${role} has no business with`, `REVOKE ${surplus.join(', ')} ON ${where} FROM ${role}`],
    [everyones, 'everybody, and so a door, has', `REVOKE ${everyones.join(', ')} ON ${where} FROM PUBLIC`],
  ];
  return differences.flatMap(([privileges, fault, sql]) =>
    privileges.length === 0 ? [] : [{ fault: `${fault} ${privileges.join(', ')} on the ${kind} ${name}`, sql: [sql] }],
  );
}
