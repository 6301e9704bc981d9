import { option, type Reader } from '../frame/option.js';
import { oneOf } from '../options/one-of.js';
import { sid } from '../options/sid.js';
import type { QuarantineReason, QuarantineState } from '@sidetrack/intake';

// These are imported late: the words load the library that reads and validates callbacks, which the help of a verb does
// not need.
export const reason: Reader<QuarantineReason> = async (text, askedAt) =>
  oneOf((await import('./known-words.js')).QUARANTINE_REASONS)(text, askedAt);

export const state: Reader<QuarantineState> = async (text, askedAt) =>
  oneOf((await import('./known-words.js')).QUARANTINE_STATES)(text, askedAt);

/** Only entries that name this SID. Samples of requests without a genuine signature name none. */
export const onlySid = option('--sid <sid>', 'only authentic callbacks that name this SID', sid);
