import { flag } from '../frame/option.js';
import { verb } from '../frame/verb.js';

export const REBUILD = verb({
  name: 'rebuild',
  description:
    'Make the rows of state anew from the log, while callbacks keep coming in, and say how many changed. Run it as the owner of the schema.',
  operands: { name: '[table]', words: 'only messages, calls or recordings' },
  options: { json: flag('--json', 'print the result as a JSON array, with one object for each table') },
  run: async (options, surroundings, { operands: [table] }) =>
    (await import('./run-rebuild.js')).runRebuild(table, options, surroundings),
});
