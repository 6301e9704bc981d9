import { verb } from '../frame/verb.js';

export const START = verb({
  name: 'start',
  description: 'Start the database (unless DATABASE_URL names one) and both doors; stay until Ctrl-C.',
  operands: { name: '[door]', words: 'only this door: ingest or api' },
  options: {},
  run: async (_options, surroundings, { operands: [door] }) =>
    (await import('./run-start.js')).runStart(door, surroundings),
});
