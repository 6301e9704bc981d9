import { explainUnprovenDatabase } from '@sidetrack/config';
import { ok, warn, type Check, type Finding } from '../check.js';

export const databaseCheck: Check<never> = {
  name: 'database',
  looksAt:
    'the database of `DATABASE_URL` (or a door’s, or the embedded one, which is not started for this): its name resolves, it answers, lets the login in, and proves on another machine who it is',
  needs: [],
  look: async (_, { database, variables }) => {
    const access = await database();
    if (!access.isOpen) return [access.finding];
    const findings: Finding[] = [ok(access.description)];
    const unproven = explainUnprovenDatabase(access.url, variables);
    if (unproven === null) return findings;
    const [found = '', next = ''] = unproven.split(/: (write .*)$/);
    return [...findings, warn(found, next)];
  },
};
