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

/**
 * The beginning of the comment on each role that `migrate` makes. A role with another comment was made by somebody
 * else, so its password must not be changed.
 */
const REMARK = 'Sidetrack logs in with it; its password';

/** The login that a door is to have. */
export interface DoorLogin {
  readonly door: DatabaseDoor;
  readonly login: Login;
  /** The URL with which the door logs in. */
  readonly url: string;
  /** The comment that the role has, or is to have. */
  readonly remark: string;
  /** A role with the name for this door whose password does not fit; null where there is none. */
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

/** What the cluster knows about the role with this name; null when there is no such role. */
export const findRole = (client: pg.ClientBase, name: string): Promise<ReturnType<typeof readRole> | null> =>
  askForOne(client, { text: FIND, values: [name] }, readRole);

/**
 * Chooses the login of a door: the one in the door's variable, otherwise the usual name, otherwise a name that contains
 * the owner's name.
 *
 * @param client any connection to the cluster
 * @throws DoorLoginError when the roles with these names belong to somebody else
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
    // The role belongs to somebody else. Another password would lock out the doors that use it.
    if (found !== null && found.remark !== remark && !(await canLogIn(url)).ok) passedOver ??= login.user;
    else return { door, url, login, remark, passedOver };
  }
  const names = logins.map(({ user }) => `"${user}"`).join(' and ');
  throw new DoorLoginError(
    `The roles ${names} exist, with passwords that do not follow from DATABASE_URL; set ${DOOR_VARIABLE[door]} to a URL with the user and password that the ${door} door is to have.`,
  );
}

/**
 * The differences between a door's role and what it should be, with the statements that remove them. Empty when the
 * role is right, which is tested by logging in. The statements hold no password, only the verifier that PostgreSQL
 * keeps of it.
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
  // Attributes are named only when the role has one too many, because merely naming some of them needs a superuser.
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
