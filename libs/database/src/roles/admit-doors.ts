import pg from 'pg';
import { applyGrants } from './apply-grants.js';
import { DATABASE_DOORS, DoorLoginError, type GivenUrls } from './door-roles.js';
import { makeDoorRole } from './make-door-role.js';

/**
 * Makes sure that each door has a login, and that the login may do what the table of grants says and nothing else: after
 * every migration, also after one that had nothing to do, as a dump that is restored elsewhere brings no roles along.
 *
 * @throws DoorLoginError when a login does not come about, with the statements for an administrator where they help
 */
export async function admitDoors(ownerUrl: string, given: GivenUrls): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  const refusals: DoorLoginError[] = [];
  try {
    for (const door of DATABASE_DOORS) {
      try {
        await applyGrants(owner, door, await makeDoorRole(owner, ownerUrl, door, given));
      } catch (error) {
        if (!(error instanceof DoorLoginError)) throw error;
        refusals.push(error);
      }
    }
  } finally {
    await owner.end();
  }
  if (refusals.length === 0) return;
  // Both doors usually want the same: an administrator is to be asked once.
  const messages = new Set(refusals.map(({ message }) => message));
  throw new DoorLoginError(
    [...messages].join(' '),
    refusals.flatMap(({ sql }) => sql),
    { cause: refusals[0] },
  );
}
