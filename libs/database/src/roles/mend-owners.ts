import pg from 'pg';
import { askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';
import type { AccessDifference } from './access-difference.js';
import { DoorLoginError } from './door-roles.js';
import { compareOwners, readOwnership, rightfulOwner } from './ownership.js';
import { runWhereAllowed } from './run-where-allowed.js';

/**
 * Makes the rightful owner the owner of every table, so that the owner may change tables and grant rights. When nothing
 * differs, nothing is written. Returns the differences that were found.
 *
 * @throws DoorLoginError with the statements for an administrator where this login may not do it
 */
export async function mendOwners(client: pg.Client): Promise<AccessDifference[]> {
  const differences = await readOwnerFaults(client);
  if (differences.length === 0) return [];
  await runWhereAllowed(
    client,
    differences.flatMap(({ sql }) => sql),
  );
  const left = await readOwnerFaults(client);
  if (left.length === 0) return differences;
  throw new DoorLoginError(
    `The login of DATABASE_URL is not the owner of all that it should be: ${left.map(({ fault }) => fault).join('; ')}. ` +
      'Set DATABASE_URL to the owner’s login; or, where somebody else restored the tables, run this as an administrator, and `sidetrack migrate` again:',
    left.flatMap(({ sql }) => sql),
  );
}

const REACH = `
  SELECT has_schema_privilege($1::name, $2::text, 'CREATE')
         AND has_schema_privilege($1::name, $2::text, 'USAGE') AS may_make`;

const readReach = rowReader({ mayMake: column.flag });

/**
 * The tables that do not belong to their rightful owner. When the owner may not make tables in the schema, that
 * difference comes first, because PostgreSQL would refuse to give the owner a table there.
 */
export async function readOwnerFaults(client: pg.ClientBase): Promise<AccessDifference[]> {
  const ownership = await readOwnership(client);
  const owner = rightfulOwner(ownership);
  const reach = await askForOne(client, { text: REACH, values: [owner, ownership.schema] }, readReach);
  const [to, schema] = [owner, ownership.schema].map((name) => pg.escapeIdentifier(name));
  const shutOut: AccessDifference = {
    fault: `${to} may not make tables in the schema ${schema}`,
    sql: [`GRANT USAGE, CREATE ON SCHEMA ${schema} TO ${to}`],
  };
  return [...(reach?.mayMake ? [] : [shutOut]), ...compareOwners(ownership)];
}
