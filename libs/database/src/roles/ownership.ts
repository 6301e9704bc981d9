import pg from 'pg';
import type { AccessDifference } from './access-difference.js';
import { TABLE_GRANTS } from './grants.js';

interface Owner {
  readonly name: string;
  readonly is_superuser: boolean;
  /** Whether who asks has this role's rights. */
  readonly is_ours: boolean;
}

/** Who asks, and whose the tables are, as the catalog has it. */
export interface Ownership {
  readonly login: string;
  readonly is_superuser: boolean;
  readonly schema: string;
  readonly database_owner: Owner;
  readonly tables: readonly { readonly table: string; readonly owner: Owner }[];
}

const describeRole = (oid: string): string =>
  `(SELECT json_build_object('name', rolname, 'is_superuser', rolsuper, 'is_ours', pg_has_role(current_user, oid, 'USAGE'))
      FROM pg_roles WHERE oid = ${oid})`;

const OWNERSHIP = `
  SELECT current_user AS login,
         (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS is_superuser,
         current_schema() AS schema,
         ${describeRole('datdba')} AS database_owner,
         ARRAY(SELECT json_build_object('table', relname, 'owner', ${describeRole('relowner')})
                 FROM pg_class
                 JOIN pg_namespace ON pg_namespace.oid = relnamespace AND nspname = current_schema()
                WHERE relname = ANY ($1) AND relkind IN ('r', 'p')
                ORDER BY relname) AS tables
    FROM pg_database
   WHERE datname = current_database()`;

/** Asks whose the tables are in the schema that this connection finds. Needs no right but to connect. */
export async function readOwnership(client: pg.ClientBase): Promise<Ownership> {
  const { rows } = await client.query<Ownership>(OWNERSHIP, [Object.keys(TABLE_GRANTS)]);
  return rows[0]!;
}

/**
 * Whose the tables are to be. The owner of DATABASE_URL is who logs in with it, or a role of which it is a member, as
 * where several people share one. A superuser has everybody's rights, so what it may do says nothing: it gives the
 * tables to the one other who works with them, and takes them from nobody.
 */
export function rightfulOwner({ login, is_superuser, database_owner, tables }: Ownership): string {
  const current = (tables.find(({ table }) => table === 'events') ?? tables[0])?.owner;
  if (is_superuser) {
    const plain = [current, database_owner].find((owner) => owner !== undefined && !owner.is_superuser);
    return (plain ?? current)?.name ?? login;
  }
  if (current?.name === login) return login;
  return [database_owner, current].find((owner) => owner?.is_ours)?.name ?? login;
}

/** The tables that belong to somebody else than the one whose they are to be, as after a restore by an administrator. */
export function compareOwners(ownership: Ownership): AccessDifference[] {
  const owner = rightfulOwner(ownership);
  const to = pg.escapeIdentifier(owner);
  const schema = pg.escapeIdentifier(ownership.schema);
  return ownership.tables
    .filter((one) => one.owner.name !== owner)
    .map((one) => ({
      fault: `the table ${one.table} belongs to ${pg.escapeIdentifier(one.owner.name)}, not to ${to}`,
      sql: [`ALTER TABLE ${schema}.${pg.escapeIdentifier(one.table)} OWNER TO ${to}`],
    }));
}
