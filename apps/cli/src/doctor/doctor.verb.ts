import { flag } from '../frame/option.js';
import { verb } from '../frame/verb.js';

export const DOCTOR = verb({
  name: 'doctor',
  description:
    'Look at settings, database, roles, rights, schema, disk, clock and PUBLIC_URL, change nothing, and say what to mend.',
  operands: { name: '[door]', words: 'only what this door needs: ingest or api' },
  options: { json: flag('--json', 'print the findings as one JSON object') },
  run: async (options, surroundings, { operands: [door] }) =>
    (await import('./run-doctor.js')).runDoctor(door, options, surroundings),
});
