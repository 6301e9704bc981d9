import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { canLogIn } from './can-log-in.js';
import { derivedLogins } from './door-logins.js';
import { DOOR_VARIABLE, DoorLoginError, type DatabaseDoor, type GivenUrls } from './door-roles.js';
import { loginOf, withLogin, type Login } from './login-url.js';
import { scramVerifier } from './scram-verifier.js';

/** Said of each role, so that nobody's password is changed by somebody who did not set it. */
const REMARK = 'Sidetrack logs in with it; its password';

interface FoundRole {
  readonly can_login: boolean;
  readonly may_become_more: boolean;
  readonly remark: string | null;
}

const FIND = `
  SELECT rolcanlogin AS can_login,
         rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS may_become_more,
         shobj_description(oid, 'pg_authid') AS remark
    FROM pg_roles
   WHERE rolname = $1`;

/**
 * Makes or refreshes the role as which a door logs in, and gives its name. Where it is as it should be, which is tried
 * by logging in, nothing is written: roles belong to the cluster, and another database's migration may be at them.
 *
 * @param owner a connection of the owner, of `ownerUrl`
 * @throws DoorLoginError with the statements for an administrator where the owner may not do it
 */
export async function makeDoorRole(
  owner: pg.Client,
  ownerUrl: string,
  door: DatabaseDoor,
  given: GivenUrls,
): Promise<string> {
  const own = given[door];
  if (own !== null) return settle(owner, door, own, loginOf(own), `${REMARK} is that of ${DOOR_VARIABLE[door]}`);
  const remark = `${REMARK} follows from that of ${loginOf(ownerUrl).user}`;
  const logins = await derivedLogins(ownerUrl, door);
  for (const login of logins) {
    const url = withLogin(ownerUrl, login);
    const found = await find(owner, login.user);
    // Somebody else's: their doors would be locked out by another password.
    if (found !== null && found.remark !== remark && !(await canLogIn(url)).ok) continue;
    return settle(owner, door, url, login, remark);
  }
  const names = logins.map(({ user }) => `"${user}"`).join(' and ');
  throw new DoorLoginError(
    `The roles ${names} exist, with passwords that do not follow from DATABASE_URL; set ${DOOR_VARIABLE[door]} to a URL with the user and password that the ${door} door is to have.`,
  );
}

async function settle(
  owner: pg.Client,
  door: DatabaseDoor,
  url: string,
  login: Login,
  remark: string,
): Promise<string> {
  await inTurns(async () => {
    const found = await find(owner, login.user);
    const statements = await statementsFor(found, url, login, remark);
    for (const statement of statements) await owner.query(statement);
  }).catch(async (cause: unknown) => {
    if (!isForbidden(cause)) throw cause;
    const statements = await statementsFor(await find(owner, login.user), url, login, remark);
    throw new DoorLoginError(
      `The owner of the database may not make or change the logins of the doors (${(cause as Error).message}); run this as an administrator, and \`sidetrack migrate\` again:`,
      statements,
      { cause },
    );
  });
  const answer = await canLogIn(url);
  if (answer.ok) return login.user;
  throw new DoorLoginError(
    `The ${door} door cannot log in as "${login.user}" (${answer.why}); let it in (pg_hba.conf), or set ${DOOR_VARIABLE[door]} to a URL with a user and a password that the server takes.`,
  );
}

/** What makes the role what it should be; nothing when it is. */
async function statementsFor(
  found: FoundRole | null,
  url: string,
  { user, password }: Login,
  remark: string,
): Promise<string[]> {
  const role = pg.escapeIdentifier(user);
  const said = `COMMENT ON ROLE ${role} IS ${pg.escapeLiteral(remark)}`;
  const secret = password === null ? '' : ` PASSWORD ${pg.escapeLiteral(await scramVerifier(password))}`;
  if (found === null) {
    const nothingElse = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
    return [`CREATE ROLE ${role} LOGIN ${nothingElse}${secret}`, said];
  }
  const statements: string[] = [];
  // Attribute by attribute only where one is too much: merely naming some of them takes a superuser.
  if (found.may_become_more) {
    statements.push(`ALTER ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`);
  }
  if (!found.can_login) statements.push(`ALTER ROLE ${role} LOGIN`);
  if (secret !== '' && (!found.can_login || !(await canLogIn(url)).ok)) {
    statements.push(`ALTER ROLE ${role}${secret}`, said);
  }
  return statements;
}

async function find(owner: pg.Client, name: string): Promise<FoundRole | null> {
  const { rows } = await owner.query<FoundRole>(FIND, [name]);
  return rows[0] ?? null;
}

const INSUFFICIENT_PRIVILEGE = '42501';
/** Made by another at this moment, changed by another at this moment (which has no code of its own), or a deadlock. */
const ANOTHER_WAS_QUICKER = ['23505', '42710', 'XX000', '40P01', '40001'];
const MOST_TRIES = 20;

/** Several databases of one cluster may be migrated at once, and no lock spans databases: looks again and tries again. */
async function inTurns(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
      if (!ANOTHER_WAS_QUICKER.includes(code) || attempt === MOST_TRIES) throw error;
      await pause(Math.random() * 20 * attempt);
    }
  }
}

const isForbidden = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE;
