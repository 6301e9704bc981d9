import { askForOne, column, rowReader } from '@sidetrack/database';
import type pg from 'pg';
import type { Projection } from '../projection/projection.js';
import { functionNames } from './append-functions.js';
import { makeAppendFunctions } from './make-append-functions.js';

/** The roles that may call the function that writers call, without its owner; no row where there is no such function. */
const CALLERS = `
  SELECT ARRAY(SELECT rolname::text
                 FROM aclexplode(proacl) JOIN pg_roles ON pg_roles.oid = grantee
                WHERE privilege_type = 'EXECUTE' AND grantee <> proowner) AS roles
    FROM pg_proc
   WHERE oid = to_regproc(quote_ident(current_schema()) || '.' || $1)`;
const readCallers = rowReader({ roles: column.list<string>() });

/**
 * Makes the functions that append for the shards of today, for those who may call them already: a rebuild has put a table
 * with other shards in the place of one. Until then appends go on by a slower way. Does nothing where there are no such
 * functions, which is on plain PostgreSQL.
 *
 * @returns what was missing
 */
export async function renewAppendFunctions(owner: pg.Client, projections: readonly Projection[]): Promise<string[]> {
  const question = { text: CALLERS, values: [functionNames(projections).append] };
  const found = await askForOne(owner, question, readCallers);
  return found === null ? [] : makeAppendFunctions(owner, projections, found.roles);
}
