import { option, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { json } from '../options/json.js';
import { accountSid } from '../options/sid.js';
import { wholeNumber } from '../options/whole-number.js';
import { baseUrl, days, places, rate, share, time } from './simulate-options.js';

const count = wholeNumber(0, 1_000_000);

const options = {
  messages: option('--messages <count>', 'messages to play (default: 100)', count, 100),
  calls: option('--calls <count>', 'calls to play, dialled legs among them (default: 20)', count, 20),
  rate: option('--rate <per second>', 'callbacks a second (default: as fast as they are answered)', rate),
  shuffle: option(
    '--shuffle [places]',
    'send in no order at all, or each at most so many places from its own',
    places,
    false,
  ),
  duplicates: option('--duplicates <share>', 'send this share twice, such as 5% or 0.05 (default: 0)', share, 0),
  drop: option('--drop <share>', 'never send this share, such as 1% or 0.01 (default: 0)', share, 0),
  seed: option(
    '--seed <number>',
    'same seed, same traffic (default: drawn, and printed; of a history 1)',
    wholeNumber(0, 0xffff_ffff),
  ),
  startAt: option(
    '--start-at <time>',
    'time of the first callbacks, such as 2026-03-01T08:00:00Z (default: two hours ago)',
    time,
  ),
  concurrency: option('--concurrency <count>', 'requests at a time (default: 16)', wholeNumber(1, 1_024), 16),
  url: option('--url <url>', 'public door to call (default: http://127.0.0.1:INGEST_PORT)', baseUrl),
  publicUrl: option(
    '--public-url <url>',
    'address that Sidetrack believes it has, which is signed (default: PUBLIC_URL, else --url)',
    baseUrl,
  ),
  account: option(
    '--account <sid>',
    'account that the traffic belongs to (default: the one of the signing key)',
    accountSid,
  ),
  signingKey: option(
    '--signing-key <key>',
    'key to sign with (default: from SIGNING_KEYS, else from DATA_DIR/credentials.json)',
    // Errors about other options contain the value. This option never causes such an error, because a key is a secret.
    (text) => text,
  ),
  history: option(
    '--history <days>',
    'instead: write made-up weeks until now, such as 30d, into an empty or a demo database',
    days,
  ),
  perDay: option(
    '--per-day <count>',
    'of a history: messages and calls on a weekday (default: 2000)',
    wholeNumber(1, 100_000),
    2_000,
  ),
  json,
};

export type SimulateOptions = Values<typeof options>;

export const SIMULATE = verb({
  name: 'simulate',
  description:
    'Play the provider: send signed, made-up life-cycles of messages and calls to a Sidetrack, or write weeks of them.',
  options,
  run: async (chosen, surroundings, { given }) => {
    // Live traffic needs no database, and starts sooner without loading the code that writes to one.
    if (!given.has('history') && !given.has('perDay')) {
      return (await import('./run-simulation.js')).runSimulation(chosen, surroundings);
    }
    return (await import('./history/run-history.js')).runHistory(chosen, given, surroundings);
  },
});
