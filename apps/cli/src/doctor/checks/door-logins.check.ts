import { DOOR_ROLE, loginOf, requireFitDatabase } from '@sidetrack/database';
import { ANSWER_WITHIN_MS } from '../ask/ask-database.js';
import { asEachDoor } from '../ask/with-database.js';
import { failAsSaid, ok, type Check } from '../check.js';

const MIGRATE = 'run `sidetrack migrate` with the owner’s DATABASE_URL';

export const doorLoginsCheck: Check<never> = {
  name: 'door-logins',
  looksAt:
    'each door’s login: lets itself be logged in with, finds the tables, and neither is nor can become anybody who could change events (the owner, a superuser, who may make roles or run programs)',
  needs: [],
  look: (_, about) =>
    asEachDoor(
      about,
      async (door, url) => {
        await requireFitDatabase(url, ANSWER_WITHIN_MS);
        const { user } = loginOf(url);
        const usual = user === DOOR_ROLE[door] ? '' : ` (usually ${DOOR_ROLE[door]})`;
        return [ok(`the ${door} door logs in as ${user}${usual}, and can become nobody else`)];
      },
      (_door, error) => failAsSaid(error.message, MIGRATE),
    ),
};
