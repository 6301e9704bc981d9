import { option, type Reader } from '../frame/option.js';
import { oneOf } from '../options/one-of.js';
import { sid } from '../options/sid.js';
import type { QuarantineReason, QuarantineState } from '@sidetrack/intake';

// With the words comes the library that reads and validates callbacks, which the help of a verb does without.
export const reason: Reader<QuarantineReason> = async (text, askedAt) =>
  oneOf((await import('./known-words.js')).QUARANTINE_REASONS)(text, askedAt);

export const state: Reader<QuarantineState> = async (text, askedAt) =>
  oneOf((await import('./known-words.js')).QUARANTINE_STATES)(text, askedAt);

/** Only what names this SID; samples of what was not believed are about none. */
export const onlySid = option('--sid <sid>', 'only authentic callbacks that name this SID', sid);
