/**
 * How the SID of every account begins whose traffic `sidetrack simulate` has made up. No provider gives such a SID, and it
 * stands in all that is made of a callback, from the text that was signed to rows, answers, files and tickets: what is made
 * up cannot lose its mark, and nothing else can have it.
 */
export const MADE_UP_PREFIX = 'made-up-';

/** Behind every SID with that beginning, in the order of bytes in which the database has them. */
export const AFTER_MADE_UP = 'made-up.';

/** Whether nobody sent this account's messages and no provider knows its calls. */
export function isMadeUp(accountSid: string): boolean {
  return accountSid.startsWith(MADE_UP_PREFIX);
}

/** A sentence for whoever reads of something made up. */
export const MADE_UP_IN_WORDS =
  'Made up by `sidetrack simulate`: no provider knows this SID, and nobody was called or written to.';
