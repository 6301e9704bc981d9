/** The longest SID that is believed. The providers' own have 34 or 36 characters, RestComm's 69 (callback reference §5). */
export const MAX_SID_LENGTH = 128;

/**
 * The characters of a SID, for a class in a regular expression: visible ASCII but for `/ ? # % " ' < > \`, which would
 * end it, or begin something else, in a URL, in quotes or in a page.
 */
export const SID_CHARACTERS = '!$&()*+,.:;=@[\\]^_`{|}~0-9A-Za-z-';

/** What a SID is, as the end of a sentence. */
export const SID_IN_WORDS = `1 to ${MAX_SID_LENGTH} visible ASCII characters other than / ? # % " ' < > \\`;

const SID = new RegExp(`^[${SID_CHARACTERS}]{1,${MAX_SID_LENGTH}}$`);

/**
 * Whether a text can be the SID of a resource or of an account. Never a UUID alone: SignalWire's own examples are none,
 * Telnyx writes `v3:…`, RestComm two ids with a dash between them (callback reference §5).
 */
export function isSid(text: unknown): text is string {
  return typeof text === 'string' && SID.test(text);
}
