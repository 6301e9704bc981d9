import { flag, option, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { sid } from '../options/sid.js';
import { wholeNumber } from '../options/whole-number.js';

const options = {
  signatures: flag('--signatures', 'also check the signature of every event whose key is configured'),
  after: option('--after <sid>', 'begin after this SID, as an interrupted run says', sid),
  show: option(
    '--show <count>',
    'how many differences to list (default: 20); all are counted',
    wholeNumber(0, 999_999),
    20,
  ),
  json,
};

export type VerifyOptions = Values<typeof options>;

export const VERIFY = verb({
  name: 'verify',
  description: 'Fold the log aside and compare it with every row of state.',
  options,
  run: async (given, surroundings) => (await import('./run-verify.js')).runVerify(given, surroundings),
});
