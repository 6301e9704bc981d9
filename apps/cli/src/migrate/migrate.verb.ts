import { flag, option } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { wholeNumber } from '../options/whole-number.js';

const MOST_SHARDS = 4_096;

export const MIGRATE = verb({
  name: 'migrate',
  description:
    'Bring the schema of the database of DATABASE_URL up to date, and set right whose the tables are and how the doors log in. On a Citus cluster, also distribute the tables and make the functions that append.',
  options: {
    json,
    shards: option(
      '--shards <count>',
      'on a Citus cluster: how many shards the tables get (default: 4 for each worker)',
      wholeNumber(1, MOST_SHARDS),
    ),
    distribute: flag(
      '--distribute',
      'on a Citus cluster: distribute also tables that hold rows; stop the doors before',
    ),
  },
  run: async (options, surroundings) => (await import('./run-migrate.js')).runMigrate(options, surroundings),
});
