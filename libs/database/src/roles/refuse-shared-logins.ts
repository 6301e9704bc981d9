import { isNamedForDoor } from './door-logins.js';
import { DATABASE_DOORS, DOOR_VARIABLE, DoorLoginError, type GivenUrls } from './door-roles.js';
import { loginOf } from './login-url.js';

/**
 * Refuses a login that is used twice. Each of the three logins has its own rights, and `migrate` takes all other rights
 * from a login. From a login that is used in two places, it would take rights that the other place needs; from the
 * owner, even the owner's rights.
 *
 * @throws DoorLoginError with one line that names the variables
 */
export function refuseSharedLogins(ownerUrl: string, given: GivenUrls): void {
  const owner = loginOf(ownerUrl).user;
  const doorOfOwner = DATABASE_DOORS.find((door) => isNamedForDoor(owner, door));
  if (doorOfOwner !== undefined) {
    throw new DoorLoginError(
      `DATABASE_URL is the login of the ${doorOfOwner} door ("${owner}"); this takes the login of the tables’ owner.`,
    );
  }
  const logins = DATABASE_DOORS.flatMap((door) => {
    const url = given[door];
    return url === null ? [] : [{ variable: DOOR_VARIABLE[door], user: loginOf(url).user }];
  });
  const [first, second] = logins;
  const owners = logins.find(({ user }) => user === owner);
  if (owners !== undefined) {
    throw new DoorLoginError(
      `${owners.variable} is the login of the owner ("${owner}"), who may change events; give the door a user of its own there, which \`sidetrack migrate\` then makes.`,
    );
  }
  if (first !== undefined && first.user === second?.user) {
    throw new DoorLoginError(
      `${first.variable} and ${second.variable} have the same user ("${first.user}"); give each door a user of its own there, which \`sidetrack migrate\` then makes.`,
    );
  }
}
