import { flag, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';

const options = {
  raw: flag('--raw', 'write the bytes of the body as they came, and nothing else'),
  json: flag('--json', 'print it as one JSON object'),
};

export type ShowOptions = Values<typeof options>;

export const QUARANTINE_SHOW = verb({
  name: 'quarantine show',
  description: 'Show one refused callback whole, as it came.',
  operands: { name: '<id>', words: 'the quarantineId that the 422 gave' },
  options,
  run: async (given, surroundings, { operands: [id = ''] }) =>
    (await import('./run-show.js')).runShow(id, given, surroundings),
});
