import { option, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { moment } from '../options/moment.js';
import { accountSid } from '../options/sid.js';
import { wholeNumber } from '../options/whole-number.js';
import { onlySid, reason, state } from './quarantine-options.js';

const options = {
  reason: option('--reason <reason>', 'only unreadable, wrong-door, invalid, ambiguous, database or signature', reason),
  state: option('--state <state>', 'only waiting, replayed or discarded', state),
  sid: onlySid,
  account: option('--account <sid>', 'only authentic callbacks of this account', accountSid),
  since: option('--since <time>', 'received since then: 4h, 3d, 2w, 2026-03-01 (of UTC), 2026-03-01T08:00:00Z', moment),
  limit: option('--limit <count>', 'most entries to list (default: 50)', wholeNumber(1, 99_999), 50),
  json,
};

export type ListOptions = Values<typeof options>;

export const QUARANTINE_LIST = verb({
  name: 'quarantine list',
  description: 'List refused callbacks, newest first.',
  options,
  run: async (given, surroundings) => (await import('./run-list.js')).runList(given, surroundings),
});
