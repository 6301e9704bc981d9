import { canLogIn } from './can-log-in.js';
import { derivePassword } from './derive-password.js';
import { DATABASE_DOORS, DOOR_ROLE, DOOR_VARIABLE, DoorLoginError, type DatabaseDoor } from './door-roles.js';
import { loginOf, withLogin, type Login } from './login-url.js';

/** The longest name that PostgreSQL keeps whole. */
const LONGEST_NAME = 63;

/**
 * The logins that a door may have where its variable is not set, in the order in which they are tried: the usual name,
 * and one with the owner's name in it. Roles belong to the whole cluster. In a cluster with databases of several
 * owners, who cannot know each other's passwords, the first owner's doors have the usual names.
 */
export async function derivedLogins(ownerUrl: string, door: DatabaseDoor): Promise<Login[]> {
  const owner = loginOf(ownerUrl);
  const names = [DOOR_ROLE[door], `${DOOR_ROLE[door]}_${owner.user}`.slice(0, LONGEST_NAME)];
  return Promise.all(
    names.map(async (user) => ({
      user,
      password: owner.password === null ? null : await derivePassword(owner.password, user),
    })),
  );
}

/** The URL that a door tries first where its own variable is not set. No server is asked. */
export async function usualDoorUrl(ownerUrl: string, door: DatabaseDoor): Promise<string> {
  const [usual] = await derivedLogins(ownerUrl, door);
  return withLogin(ownerUrl, usual!);
}

/** Whether a user name is one that `migrate` gives to a door. */
export const isNamedForDoor = (user: string, door: DatabaseDoor): boolean =>
  user === DOOR_ROLE[door] || user.startsWith(`${DOOR_ROLE[door]}_`);

/**
 * The URL with which a door most likely logs in, judged by the text of the URL alone: a door's own login, or the usual
 * login for an owner.
 */
export async function guessDoorUrl(databaseUrl: string, door: DatabaseDoor): Promise<string> {
  return isNamedForDoor(loginOf(databaseUrl).user, door) ? databaseUrl : usualDoorUrl(databaseUrl, door);
}

/**
 * The URL with which a door logs in where its own variable is not set: the one that follows from the owner's.
 *
 * @throws DoorLoginError with one line when the server accepts none of the logins; DatabaseAwayError when the server
 *   cannot be asked
 */
export async function findDoorUrl(ownerUrl: string, door: DatabaseDoor): Promise<string> {
  let refusal = '';
  for (const login of await derivedLogins(ownerUrl, door)) {
    const url = withLogin(ownerUrl, login);
    const answer = await canLogIn(url);
    if (answer.ok) return url;
    refusal ||= answer.why;
  }
  throw new DoorLoginError(
    `The ${door} door cannot log in to the database (${refusal}); run \`sidetrack migrate\` with the same DATABASE_URL, or set ${DOOR_VARIABLE[door]}.`,
  );
}

/** The URLs of both doors, derived from the owner's URL. */
export async function findDoorUrls(ownerUrl: string): Promise<Record<DatabaseDoor, string>> {
  const [ingest, api] = await Promise.all(DATABASE_DOORS.map((door) => findDoorUrl(ownerUrl, door)));
  return { ingest: ingest!, api: api! };
}
