import pg from 'pg';
import { askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';
import { canLogIn } from './can-log-in.js';
import type { AccessDifference } from './access-difference.js';
import { derivedLogins } from './door-logins.js';
import { DOOR_VARIABLE, DoorLoginError, type DatabaseDoor, type GivenUrls } from './door-roles.js';
import { loginOf, withLogin, type Login } from './login-url.js';
import { scramVerifier } from './scram-verifier.js';

/** Said of each role, so that nobody's password is changed by somebody who did not set it. */
const REMARK = 'Sidetrack logs in with it; its password';

/** As whom a door is to log in. */
export interface DoorLogin {
  readonly door: DatabaseDoor;
  readonly login: Login;
  /** With which it logs in. */
  readonly url: string;
  /** What is said of the role. */
  readonly remark: string;
  /** A role that would have been the door's, had it the right password; null where there is none. */
  readonly passedOver: string | null;
}

const FIND = `
  SELECT rolcanlogin AS can_login,
         rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS may_become_more,
         shobj_description(oid, 'pg_authid') AS remark
    FROM pg_roles
   WHERE rolname = $1`;

const readRole = rowReader({
  canLogin: column.flag,
  mayBecomeMore: column.flag,
  remark: column.orNull(column.text),
});

/** What the cluster says of the role with this name; null when there is no such role. */
export const findRole = (client: pg.ClientBase, name: string): Promise<ReturnType<typeof readRole> | null> =>
  askForOne(client, { text: FIND, values: [name] }, readRole);

/**
 * Finds out as whom a door is to log in: as its variable says, else by the usual name, else by one with the owner's name.
 *
 * @param client any connection to the cluster
 * @throws DoorLoginError when the roles of these names are somebody else's
 */
export async function chooseDoorLogin(
  client: pg.ClientBase,
  ownerUrl: string,
  door: DatabaseDoor,
  given: GivenUrls,
): Promise<DoorLogin> {
  const own = given[door];
  if (own !== null) {
    const remark = `${REMARK} is that of ${DOOR_VARIABLE[door]}`;
    return { door, url: own, login: loginOf(own), remark, passedOver: null };
  }
  const remark = `${REMARK} follows from that of ${loginOf(ownerUrl).user}`;
  let passedOver: string | null = null;
  const logins = await derivedLogins(ownerUrl, door);
  for (const login of logins) {
    const url = withLogin(ownerUrl, login);
    const found = await findRole(client, login.user);
    // Somebody else's: their doors would be locked out by another password.
    if (found !== null && found.remark !== remark && !(await canLogIn(url)).ok) passedOver ??= login.user;
    else return { door, url, login, remark, passedOver };
  }
  const names = logins.map(({ user }) => `"${user}"`).join(' and ');
  throw new DoorLoginError(
    `The roles ${names} exist, with passwords that do not follow from DATABASE_URL; set ${DOOR_VARIABLE[door]} to a URL with the user and password that the ${door} door is to have.`,
  );
}

/**
 * What a door's role is not yet, with what makes it so; nothing when it is as it should be, which is tried by logging
 * in. Of a password only what PostgreSQL keeps of it stands in the statements.
 */
export async function compareDoorRole(
  client: pg.ClientBase,
  { url, login, remark }: DoorLogin,
): Promise<AccessDifference[]> {
  const found = await findRole(client, login.user);
  const role = pg.escapeIdentifier(login.user);
  const said = `COMMENT ON ROLE ${role} IS ${pg.escapeLiteral(remark)}`;
  const secret = login.password === null ? '' : ` PASSWORD ${pg.escapeLiteral(await scramVerifier(login.password))}`;
  if (found === null) {
    const nothingElse = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
    return [{ fault: `there is no role ${role}`, sql: [`CREATE ROLE ${role} LOGIN ${nothingElse}${secret}`, said] }];
  }
  const differences: AccessDifference[] = [];
  // Attribute by attribute only where one is too much: merely naming some of them takes a superuser.
  if (found.mayBecomeMore) {
    const nothingElse = `ALTER ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`;
    differences.push({ fault: `${role} may do more than log in`, sql: [nothingElse] });
  }
  if (!found.canLogin) differences.push({ fault: `${role} may not log in`, sql: [`ALTER ROLE ${role} LOGIN`] });
  if (secret !== '' && (!found.canLogin || !(await canLogIn(url)).ok)) {
    differences.push({ fault: `${role} has another password`, sql: [`ALTER ROLE ${role}${secret}`, said] });
  }
  return differences;
}
