import pg from 'pg';
import { askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';
import { DoorLoginError } from './door-roles.js';

/** A schema that has tables of these three names together holds the tables of Sidetrack. */
const FIND = `
  WITH ours AS (
    SELECT nspname::text AS schema
      FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relname IN ('migrations', 'events', 'quarantine') AND relkind IN ('r', 'p')
     GROUP BY nspname HAVING count(*) = 3
  )
  SELECT session_user AS login,
         current_database() AS database,
         current_schema() AS schema,
         current_setting('search_path') AS path,
         current_schema() IN (SELECT schema FROM ours) AS is_here,
         ARRAY(SELECT schema FROM ours WHERE schema IS DISTINCT FROM current_schema() ORDER BY 1) AS elsewhere`;

const readFound = rowReader({
  login: column.text,
  database: column.text,
  schema: column.orNull(column.text),
  path: column.text,
  /** Null where there is no schema. */
  isHere: column.orNull(column.flag),
  /** Other schemas of this database that hold Sidetrack's tables. */
  elsewhere: column.list<string>(),
});

const UNTOUCHED_PATH = '"$user", public';

/**
 * Makes sure that this login finds a schema, and finds the schema that holds the tables where there are tables. The
 * search path is stored with the role, and no dump of a database brings roles along. Without this check a restored
 * database would get a second, empty set of tables, and nothing would look wrong.
 */
export async function requireSchema(owner: pg.Client): Promise<void> {
  const found = await askForOne(owner, { text: FIND }, readFound);
  const { login, database, schema, path, isHere, elsewhere } = found!;
  const [role, db] = [login, database].map((name) => pg.escapeIdentifier(name));
  if (schema === null) {
    if (path === UNTOUCHED_PATH) {
      throw new DoorLoginError(
        `${role} may not use the schema "public"; run this as an administrator, and \`sidetrack migrate\` again:`,
        [`GRANT USAGE, CREATE ON SCHEMA public TO ${role}`],
      );
    }
    throw new DoorLoginError(
      `${role} finds no schema that it may use: its search_path is ${path}; make one of these (CREATE SCHEMA … AUTHORIZATION ${role}), or let it in as an administrator (GRANT USAGE, CREATE ON SCHEMA … TO ${role}).`,
    );
  }
  const [there] = elsewhere;
  if (isHere || there === undefined || path !== UNTOUCHED_PATH) return;
  const name = pg.escapeIdentifier(there);
  throw new DoorLoginError(
    `The tables are in the schema ${name}, and ${role} looks into ${pg.escapeIdentifier(schema)}, as after a restore: say where they are with this, which ${role} may run itself (for a second set of tables set its search_path to another schema), and run \`sidetrack migrate\` again:`,
    [`ALTER ROLE ${role} IN DATABASE ${db} SET search_path = ${name}`],
  );
}
