import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { hasSense, isForbidden } from '../failures/index.js';
import { canLogIn } from './can-log-in.js';
import type { AccessDifference } from './access-difference.js';
import { DOOR_VARIABLE, DoorLoginError } from './door-roles.js';
import { compareDoorRole, type DoorLogin } from './plan-door-role.js';

/**
 * Makes or repairs the role that a door logs in as, and returns the differences that it repaired. When there is no
 * difference, nothing is written: roles belong to the whole cluster, and the migration of another database may be
 * changing them.
 *
 * @param owner a connection of the owner
 * @throws DoorLoginError with the statements for an administrator where the owner may not do it
 */
export async function makeDoorRole(owner: pg.Client, plan: DoorLogin): Promise<AccessDifference[]> {
  const { door, login, url } = plan;
  let mended: AccessDifference[] = [];
  await inTurns(async () => {
    mended = await compareDoorRole(owner, plan);
    for (const statement of mended.flatMap(({ sql }) => sql)) await owner.query(statement);
  }).catch(async (cause: unknown) => {
    if (!isForbidden(cause)) throw cause;
    throw await refusal(owner, plan, cause as Error);
  });
  const answer = await canLogIn(url);
  if (answer.ok) return mended;
  throw new DoorLoginError(
    `The ${door} door cannot log in as "${login.user}" (${answer.why}); let it in (pg_hba.conf), or set ${DOOR_VARIABLE[door]} to a URL with a user and a password that the server takes.`,
  );
}

/**
 * The statements that are left for an administrator. An administrator who has made a role by hand is also told why
 * another role is asked for.
 */
async function refusal(owner: pg.Client, plan: DoorLogin, cause: Error): Promise<DoorLoginError> {
  const { passedOver, door } = plan;
  const instead =
    passedOver === null
      ? ''
      : ` The role "${passedOver}" exists, with a password that does not follow from DATABASE_URL: if it is meant, set ${DOOR_VARIABLE[door]} to a URL with that user and its password instead.`;
  return new DoorLoginError(
    `The owner of the database may not make or change the logins of the doors (${cause.message}); run this as an administrator, and \`sidetrack migrate\` again.${instead}`,
    (await compareDoorRole(owner, plan)).flatMap(({ sql }) => sql),
    { cause },
  );
}

const MOST_TRIES = 20;

/**
 * Repeats the work while another migration changes the same roles. Several databases of one cluster may be migrated at
 * once, and no lock spans databases.
 */
async function inTurns(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!hasSense(error, 'role-later') || attempt === MOST_TRIES) throw error;
      await pause(Math.random() * 20 * attempt);
    }
  }
}
