import type pg from 'pg';
import type { AccessDifference } from './access-difference.js';
import { compareGrants, readDoorRights } from './door-rights.js';
import { DATABASE_DOORS, type GivenUrls } from './door-roles.js';
import { readOwnerFaults } from './mend-owners.js';
import { chooseDoorLogin, compareDoorRole, findRole } from './plan-door-role.js';

/**
 * All that `migrate` would set right beside the schema and the positions: whose the tables are, the doors' logins, their
 * rights. It asks, tries the doors' logins, and changes nothing.
 *
 * @param owner a connection of `ownerUrl`, which finds a schema
 * @throws DoorLoginError with one line when no login can be a door's; DatabaseAwayError when the server cannot be asked
 */
export async function inspectAccess(
  owner: pg.ClientBase,
  ownerUrl: string,
  given: GivenUrls,
): Promise<AccessDifference[]> {
  const faults = await readOwnerFaults(owner);
  for (const door of DATABASE_DOORS) {
    const plan = await chooseDoorLogin(owner, ownerUrl, door, given);
    faults.push(...(await compareDoorRole(owner, plan)));
    const { user } = plan.login;
    // A role that does not exist yet has no rights to look at.
    if ((await findRole(owner, user)) !== null) faults.push(...compareGrants(await readDoorRights(owner, user), door));
  }
  return faults;
}
