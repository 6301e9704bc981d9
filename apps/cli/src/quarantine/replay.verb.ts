import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { flag, option, WrongOption, type Reader, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { onlySid, reason } from './quarantine-options.js';

const door: Reader<Kind> = (text) =>
  KINDS.find((kind) => PLURAL[kind] === text) ?? new WrongOption(`is none of ${Object.values(PLURAL).join(', ')}`);

const options = {
  reason: option('--reason <reason>', 'every waiting entry of this reason, such as signature', reason),
  sid: onlySid,
  door: option('--door <door>', 'send them to messages, calls or recordings instead of their own door', door),
  yes: flag('--yes', 'do not ask'),
  json,
};

export type ReplayOptions = Values<typeof options>;

export const QUARANTINE_REPLAY = verb({
  name: 'quarantine replay',
  description: 'Try refused callbacks again, with their original times of receipt.',
  operands: { name: '[ids...]', words: 'which entries' },
  options,
  run: async (given, surroundings, { operands }) =>
    (await import('./run-replay.js')).runReplay(operands, given, surroundings),
});
