import { KINDS, type Kind } from '@sidetrack/domain';
import { flag, option, WrongOption, type Reader } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { moment } from '../options/moment.js';

/** One kind or several, comma separated. */
export const kinds: Reader<readonly Kind[]> = (text) => {
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !(KINDS as readonly string[]).includes(word));
  return unknown === undefined
    ? KINDS.filter((kind) => words.includes(kind))
    : new WrongOption(`is none of ${KINDS.join(', ')}`, unknown);
};

export const kind = option('--kind <kinds>', 'only these: message, call, recording, comma separated', kinds, KINDS);

export const RECONCILE = verb({
  name: 'reconcile',
  description:
    "Ask the providers' REST APIs what they have, compare it with what callbacks said, and fill in what never came.",
  options: {
    since: option('--since <time>', 'from the UTC day of then on: 3d, 2026-03-01 (default: 3d)', moment),
    kind,
    dryRun: flag('--dry-run', 'ask and print what would be found; store nothing'),
    json,
  },
  run: async (options, surroundings) => (await import('./run-reconcile.js')).runReconcile(options, surroundings),
});
