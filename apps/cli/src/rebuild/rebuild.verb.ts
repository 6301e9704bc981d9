import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';

export const REBUILD = verb({
  name: 'rebuild',
  description:
    'Make the rows of state anew from the log, while callbacks keep coming in, and say how many changed. Run it as the owner of the schema.',
  operands: { name: '[table]', words: 'only messages, calls or recordings' },
  options: { json },
  run: async (options, surroundings, { operands: [table] }) =>
    (await import('./run-rebuild.js')).runRebuild(table, options, surroundings),
});
