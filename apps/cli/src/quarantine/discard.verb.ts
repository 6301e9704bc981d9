import { flag, option, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { onlySid, reason } from './quarantine-options.js';

const options = {
  reason: option('--reason <reason>', 'every waiting entry of this reason', reason),
  sid: onlySid,
  yes: flag('--yes', 'do not ask'),
  json,
};

export type DiscardOptions = Values<typeof options>;

export const QUARANTINE_DISCARD = verb({
  name: 'quarantine discard',
  description: 'Mark waiting entries as not worth another try: they go first when room is made.',
  operands: { name: '[ids...]', words: 'which entries' },
  options,
  run: async (given, surroundings, { operands }) =>
    (await import('./run-discard.js')).runDiscard(operands, given, surroundings),
});
