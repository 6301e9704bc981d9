import type pg from 'pg';
import type { AccessDifference } from './access-difference.js';
import { compareGrants, readDoorRights } from './door-rights.js';
import { DoorLoginError, type DatabaseDoor } from './door-roles.js';
import { runWhereAllowed } from './run-where-allowed.js';

/**
 * Gives a door's role what the table of grants says, in the schema of this connection's owner, and takes away rights
 * that the table does not give. Where nothing differs, nothing is written. Returns the differences that were found.
 *
 * @throws DoorLoginError with the statements for an administrator where the owner may not do it
 */
export async function applyGrants(owner: pg.Client, door: DatabaseDoor, role: string): Promise<AccessDifference[]> {
  const differences = compareGrants(await readDoorRights(owner, role), door);
  if (differences.length === 0) return [];
  await runWhereAllowed(
    owner,
    differences.flatMap(({ sql }) => sql),
  );
  const left = compareGrants(await readDoorRights(owner, role), door);
  if (left.length === 0) return differences;
  throw new DoorLoginError(
    `The owner of the tables may not set the rights of the ${door} door right (${left.map(({ fault }) => fault).join('; ')}); run this as an administrator, and \`sidetrack migrate\` again:`,
    left.flatMap(({ sql }) => sql),
  );
}
