import type pg from 'pg';
import { applyGrants } from './apply-grants.js';
import type { AccessDifference } from './access-difference.js';
import { DATABASE_DOORS, DoorLoginError, type GivenUrls } from './door-roles.js';
import { makeDoorRole } from './make-door-role.js';
import { chooseDoorLogin } from './plan-door-role.js';
import { refuseSharedLogins } from './refuse-shared-logins.js';

export interface Admission {
  /** What was wrong and has been repaired. */
  readonly mended: readonly AccessDifference[];
  /** The URLs with which the doors log in, in the order of DATABASE_DOORS. */
  readonly urls: readonly string[];
}

/**
 * Makes sure that each door has a login, and that the login may do what the table of grants says and nothing else. This
 * runs after every migration, even when the migration had nothing to do, because a dump that is restored elsewhere
 * brings no roles along.
 *
 * @param alsoGrant false where the tables do not belong to the owner yet. Logins can be made even then, so that an
 *   administrator is asked for everything at once
 * @throws DoorLoginError when a login cannot be made, with the statements for an administrator where statements help
 */
export async function admitDoors(
  owner: pg.Client,
  ownerUrl: string,
  given: GivenUrls,
  alsoGrant: boolean,
): Promise<Admission> {
  refuseSharedLogins(ownerUrl, given);
  const refusals: DoorLoginError[] = [];
  const mended: AccessDifference[] = [];
  const urls: string[] = [];
  for (const door of DATABASE_DOORS) {
    try {
      const plan = await chooseDoorLogin(owner, ownerUrl, door, given);
      mended.push(...(await makeDoorRole(owner, plan)));
      if (alsoGrant) mended.push(...(await applyGrants(owner, door, plan.login.user)));
      urls.push(plan.url);
    } catch (error) {
      if (!(error instanceof DoorLoginError)) throw error;
      refusals.push(error);
    }
  }
  if (refusals.length > 0) throw joinRefusals(refusals);
  return { mended, urls };
}

/** Joins the refusals, so that an administrator is asked once, and each request is stated once. */
export function joinRefusals(refusals: readonly DoorLoginError[]): DoorLoginError {
  const messages = new Set(refusals.map(({ message }) => message));
  return new DoorLoginError(
    [...messages].join(' '),
    refusals.flatMap(({ sql }) => sql),
    { cause: refusals[0] },
  );
}
