import type { Entry, Group } from './use-quarantine';

/** Why something was refused, in a few words. */
const REASONS: Readonly<Record<Group['reason'], string>> = {
  unreadable: 'Cannot be read',
  'wrong-door': 'Came to another URL',
  invalid: 'Lacks something',
  ambiguous: 'A second reading',
  database: 'Was not stored',
  signature: 'Wrong signature',
};

/** What has become of something that was refused. */
export const STATES_IN_WORDS: Readonly<Record<Entry['state'], string>> = {
  waiting: 'Waits',
  replayed: 'Became an event',
  discarded: 'Discarded',
};

/** A reason of a later version of the API stays as it is. */
export const reasonInWords = (reason: string): string =>
  (REASONS as Readonly<Record<string, string>>)[reason] ?? reason;
