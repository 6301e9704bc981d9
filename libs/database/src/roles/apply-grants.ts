import pg from 'pg';
import type { DatabaseDoor } from './door-roles.js';
import { SEQUENCE_GRANTS, TABLE_GRANTS } from './grants.js';

interface HeldRow {
  readonly name: string;
  readonly held: readonly string[];
}

const HELD = `
  SELECT relname AS name,
         ARRAY(SELECT privilege_type::text FROM aclexplode(relacl)
                WHERE grantee = (SELECT oid FROM pg_roles WHERE rolname = $1)) AS held
    FROM pg_class
   WHERE relnamespace = current_schema()::regnamespace AND relname = ANY ($2)`;

interface Around {
  readonly database: string;
  readonly schema: string;
  readonly may_connect: boolean;
  readonly may_use: boolean;
  readonly may_create: boolean;
  readonly finds_schema: boolean;
}

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

/**
 * Gives a door's role what the table of grants says, in the schema of this connection's owner, and takes from it what
 * the table does not say. One statement at a time, as sharded PostgreSQL wants them, and none where nothing differs.
 */
export async function applyGrants(owner: pg.Client, door: DatabaseDoor, role: string): Promise<void> {
  const statements = [
    ...(await reachSchema(owner, role)),
    ...(await differences(owner, role, 'TABLE', wishesOf(TABLE_GRANTS, door))),
    ...(await differences(owner, role, 'SEQUENCE', wishesOf(SEQUENCE_GRANTS, door))),
  ];
  for (const statement of statements) await owner.query(statement);
}

const wishesOf = (grants: typeof TABLE_GRANTS, door: DatabaseDoor): Map<string, readonly string[]> =>
  new Map(Object.entries(grants).map(([name, doors]) => [name, doors[door]]));

/** Into the database, and into the one schema that the tables are in; where others than `public` hold them, by name. */
async function reachSchema(owner: pg.Client, role: string): Promise<string[]> {
  const { rows } = await owner.query<Around>(AROUND, [role]);
  const { database, schema, may_connect, may_use, may_create, finds_schema } = rows[0]!;
  const [to, db, there] = [role, database, schema].map((name) => pg.escapeIdentifier(name));
  return [
    may_connect ? '' : `GRANT CONNECT ON DATABASE ${db} TO ${to}`,
    may_use ? '' : `GRANT USAGE ON SCHEMA ${there} TO ${to}`,
    // Databases that began before PostgreSQL 15 let everyone make tables.
    may_create ? `REVOKE CREATE ON SCHEMA ${there} FROM ${to}, PUBLIC` : '',
    finds_schema ? '' : `ALTER ROLE ${to} IN DATABASE ${db} SET search_path = ${there}`,
  ].filter((statement) => statement !== '');
}

async function differences(
  owner: pg.Client,
  role: string,
  kind: 'TABLE' | 'SEQUENCE',
  wishes: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const { rows } = await owner.query<HeldRow>(HELD, [role, [...wishes.keys()]]);
  const to = pg.escapeIdentifier(role);
  return rows.flatMap(({ name, held }) => {
    const wished = wishes.get(name) ?? [];
    const missing = wished.filter((privilege) => !held.includes(privilege));
    const surplus = held.filter((privilege) => !wished.includes(privilege));
    const object = `${kind} ${pg.escapeIdentifier(name)}`;
    return [
      missing.length === 0 ? '' : `GRANT ${missing.join(', ')} ON ${object} TO ${to}`,
      surplus.length === 0 ? '' : `REVOKE ${surplus.join(', ')} ON ${object} FROM ${to}`,
    ].filter((statement) => statement !== '');
  });
}
