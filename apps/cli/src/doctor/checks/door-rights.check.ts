import { compareRights, loginOf, type RightsDifference } from '@sidetrack/database';
import { askDatabase } from '../ask/ask-database.js';
import { asEachDoor } from '../ask/with-database.js';
import { fail, ok, type Check, type Finding } from '../check.js';

export const doorRightsCheck: Check<never> = {
  name: 'door-rights',
  looksAt:
    'what each door’s login can do with each table, by whatever way: exactly what the table of grants says, nothing missing and nothing more',
  needs: [],
  look: (_, about) =>
    asEachDoor(about, async (door, url) => {
      const { user } = loginOf(url);
      const differences = await askDatabase(url, (client) => compareRights(client, door, user));
      const findings = [...judgeMissing(user, differences), ...judgeSurplus(user, differences)];
      return findings.length > 0 ? findings : [ok(`${user} may do what the ${door} door has to, and nothing more`)];
    }),
};

const MIGRATE = 'run `sidetrack migrate` with the owner’s DATABASE_URL';

/** All objects are named in one line, because after a restore every object can be affected. */
function judgeMissing(user: string, differences: readonly RightsDifference[]): Finding[] {
  const lacking = differences.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return [];
  const rights = lacking.map(({ kind, name, missing }) => `${missing.join(', ')} ON ${kind} ${name}`);
  const grants = rights.map((right) => `GRANT ${right} TO "${user}"`);
  return [fail(`${user} lacks ${rights.join('; ')}`, `${MIGRATE}, or as the owner: ${grants.join('; ')}`)];
}

function judgeSurplus(user: string, differences: readonly RightsDifference[]): Finding[] {
  const having = differences.filter(({ surplus }) => surplus.length > 0);
  if (having.length === 0) return [];
  const rights = having.map(({ kind, name, surplus }) => `${surplus.join(', ')} ON ${kind} ${name}`);
  const shown = rights.slice(0, MOST_SHOWN);
  const more = rights.length > MOST_SHOWN ? `, and more on ${rights.length - MOST_SHOWN} others` : '';
  const revocations = shown.map((right) => `REVOKE ${right} FROM "${user}", PUBLIC`);
  return [
    fail(
      `${user} has what the door has no need of: ${shown.join('; ')}${more}`,
      `${MIGRATE}; what is left then comes from a group, or from everybody: ${revocations.join('; ')}`,
    ),
  ];
}

const MOST_SHOWN = 10;
