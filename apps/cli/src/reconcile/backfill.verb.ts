import { flag, option, WrongOption, type Reader } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { kind } from './reconcile.verb.js';

/** A UTC day. */
const day: Reader<string> = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
    ? text
    : new WrongOption('is not a day such as 2026-03-01');

export const BACKFILL = verb({
  name: 'backfill',
  description:
    'Fill in what the providers still have of the time before callbacks were sent here, the latest day first. Stop it at any time: the same command goes on.',
  options: {
    from: option('--from <day>', 'the first UTC day, such as 2026-03-01', day),
    kind,
    dryRun: flag('--dry-run', 'ask and print what would be found; store nothing'),
    json,
  },
  run: async (options, surroundings) => (await import('./run-backfill.js')).runBackfill(options, surroundings),
});
