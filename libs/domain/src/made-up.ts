/**
 * How the SID of every account begins whose traffic `sidetrack simulate` has made up. No provider gives such a SID. The
 * SID is part of everything that is made from a callback: the signed text, rows, answers, files and tickets. So made-up
 * traffic cannot lose its mark, and real traffic cannot have the mark.
 */
export const MADE_UP_PREFIX = 'made-up-';

/** A text that sorts behind every SID with that beginning, in the database's order of bytes. */
export const AFTER_MADE_UP = 'made-up.';

/** Whether the account is made up: nobody sent its messages, and no provider knows its calls. */
export function isMadeUp(accountSid: string): boolean {
  return accountSid.startsWith(MADE_UP_PREFIX);
}

/** A sentence for a person who reads something made up. */
export const MADE_UP_IN_WORDS =
  'Made up by `sidetrack simulate`: no provider knows this SID, and nobody was called or written to.';
