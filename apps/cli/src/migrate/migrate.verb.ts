import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';

export const MIGRATE = verb({
  name: 'migrate',
  description:
    'Bring the schema of the database of DATABASE_URL up to date, and set right whose the tables are and how the doors log in.',
  options: { json },
  run: async (options, surroundings) => (await import('./run-migrate.js')).runMigrate(options, surroundings),
});
