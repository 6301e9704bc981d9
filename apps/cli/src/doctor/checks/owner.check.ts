import type { Client } from 'pg';
import { ask, column, DOOR_ROLE, loginOf, rowReader, TABLE_GRANTS } from '@sidetrack/database';
import { askDatabase } from '../ask/ask-database.js';
import { withDatabase } from '../ask/with-database.js';
import { fail, ok, skipped, type Check, type Finding } from '../check.js';

export const ownerCheck: Check<never> = {
  name: 'owner',
  looksAt:
    'the tables: all of one owner, as whom the login of `DATABASE_URL` can act, so that `migrate` and `rebuild` can do their work',
  needs: [],
  look: (_, about) =>
    withDatabase(about, async ({ ownerUrl }) => {
      if (ownerUrl === null) return [skipped('DATABASE_URL is not set: nobody here acts as the owner')];
      if (isDoors(loginOf(ownerUrl).user))
        return [skipped('DATABASE_URL is the login of a door, and not of the owner')];
      return askDatabase(ownerUrl, judgeOwner);
    }),
};

/**
 * Door logins are recognised by the names that `migrate` gives them. A door may be started alone with its login as
 * DATABASE_URL.
 */
const isDoors = (user: string): boolean =>
  Object.values(DOOR_ROLE).some((role) => user === role || user.startsWith(`${role}_`));

const OWNERS = `
  SELECT relname AS name, pg_get_userbyid(relowner) AS owner, current_user AS login,
         pg_has_role(current_user, relowner, 'USAGE') AS may_act
    FROM pg_class
   WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relname = ANY ($1)
   ORDER BY relname`;

const readTable = rowReader({ name: column.text, owner: column.text, login: column.text, mayAct: column.flag });

async function judgeOwner(client: Client): Promise<Finding[]> {
  const rows = await ask(client, { text: OWNERS, values: [Object.keys(TABLE_GRANTS)] }, readTable);
  if (rows.length === 0) return [skipped('there are no tables; see schema')];
  const owners = [...new Set(rows.map(({ owner }) => owner))];
  const { login, owner } = rows[0]!;
  const foreign = rows.filter(({ mayAct }) => !mayAct);
  if (foreign.length > 0) {
    return [
      fail(
        `${foreign.map((table) => `${table.name} belongs to ${table.owner}`).join(', ')}; DATABASE_URL logs in as ${login}, who cannot act as that`,
        `log in as the owner, or run as an administrator: ${foreign.map((table) => `ALTER TABLE ${table.name} OWNER TO "${login}"`).join('; ')}; and then \`sidetrack migrate\``,
      ),
    ];
  }
  if (owners.length === 1) return [ok(`all tables belong to ${owner}; DATABASE_URL logs in as ${login}`)];
  return [
    fail(
      `the tables belong to ${owners.join(', ')}: rights and a rebuild go by one owner`,
      `run as an administrator: ${rows
        .filter((table) => table.owner !== login)
        .map((table) => `ALTER TABLE ${table.name} OWNER TO "${login}"`)
        .join('; ')}; and then \`sidetrack migrate\``,
    ),
  ];
}
