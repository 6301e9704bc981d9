import pg from 'pg';
import { askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader, type ReadRow } from '../ask/row-reader.js';
import type { AccessDifference } from './access-difference.js';
import { TABLE_GRANTS } from './grants.js';

interface Owner {
  readonly name: string;
  readonly isSuperuser: boolean;
  /** Whether the current login has the rights of this role. */
  readonly isOurs: boolean;
}

const describeRole = (oid: string): string =>
  `(SELECT json_build_object('name', rolname, 'isSuperuser', rolsuper, 'isOurs', pg_has_role(current_user, oid, 'USAGE'))
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

const readAnswer = rowReader({
  login: column.text,
  isSuperuser: column.flag,
  schema: column.text,
  databaseOwner: column.json<Owner>(),
  tables: column.json<readonly { readonly table: string; readonly owner: Owner }[]>(),
});

/** The current login, and the owners of the database and of its tables, according to the catalog. */
export type Ownership = ReadRow<typeof readAnswer>;

/** Asks who owns the tables in the schema that this connection finds. The login needs no right except to connect. */
export async function readOwnership(client: pg.ClientBase): Promise<Ownership> {
  return (await askForOne(client, { text: OWNERSHIP, values: [Object.keys(TABLE_GRANTS)] }, readAnswer))!;
}

/**
 * The role that should own the tables. That is the login of DATABASE_URL, or a role of which the login is a member, as
 * where several people share one owner. A superuser has the rights of everybody, so its rights do not show who the
 * owner is. It therefore keeps the owner of the tables, or takes the owner of the database, whichever is no superuser,
 * and otherwise changes nothing.
 */
export function rightfulOwner({ login, isSuperuser, databaseOwner, tables }: Ownership): string {
  const current = (tables.find(({ table }) => table === 'events') ?? tables[0])?.owner;
  if (isSuperuser) {
    const plain = [current, databaseOwner].find((owner) => owner !== undefined && !owner.isSuperuser);
    return (plain ?? current)?.name ?? login;
  }
  if (current?.name === login) return login;
  return [databaseOwner, current].find((owner) => owner?.isOurs)?.name ?? login;
}

/** The tables that belong to another role than their rightful owner, as after a restore by an administrator. */
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
