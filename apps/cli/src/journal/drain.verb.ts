import { flag, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';

const options = {
  dryRun: flag('--dry-run', 'count what is there, and store nothing'),
  json,
};

export type DrainOptions = Values<typeof options>;

export const JOURNAL_DRAIN = verb({
  name: 'journal drain',
  description: 'Store the callbacks in the journals of a disk whose door is gone.',
  operands: { name: '<folder>', words: 'a DATA_DIR, its folder journal, or one journal in that' },
  options,
  run: async (given, surroundings, { operands: [folder = ''] }) =>
    (await import('./run-drain.js')).runDrain(folder, given, surroundings),
});
