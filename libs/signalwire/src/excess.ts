import type { CallbackRequest } from './callback-request.js';
import { queryOf } from './parse-parameters.js';

/**
 * A callback has a few dozen parameters. Each parameter costs microseconds, so a body made of names alone costs a
 * hundred times as much as a usual body.
 */
export const MOST_PARAMETERS = 1_000;

/**
 * More than the longest text of a message, percent-encoded (1,600 characters of nine bytes each), and the other
 * parameters of a GET.
 */
export const LONGEST_QUERY = 16 * 1024;

/** What a request has too much of: more than any callback has. */
export type Excess = 'parameters' | 'query';

/**
 * What a request has more of than any callback, or null. The check runs before anything is parsed, and for strangers
 * too, so it only counts bytes and stops at the limit. A request with less than a thousand bytes cannot have a thousand
 * of anything.
 */
export function excessOf({ target, bodyType, rawBody }: CallbackRequest): Excess | null {
  if (target.length > MOST_PARAMETERS) {
    const query = queryOf(target);
    if (query.length > LONGEST_QUERY) return 'query';
    if (occursOftenIn(Buffer.from(query, 'latin1'), AMPERSAND)) return 'parameters';
  }
  if (rawBody.length <= MOST_PARAMETERS || bodyType === null) return null;
  const hasExcess = bodyType === 'form' ? occursOftenIn(rawBody, AMPERSAND) : isExcessiveJson(rawBody);
  return hasExcess ? 'parameters' : null;
}

const AMPERSAND = 0x26;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING_BRACKET = 0x5b;
const OPENING_BRACE = 0x7b;

/**
 * Whether the text holds so many separators of this kind that there must be more than the most parameters between them.
 */
function occursOftenIn(bytes: Buffer, separator: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(separator); at !== -1; at = bytes.indexOf(separator, at + 1)) {
    count += 1;
    if (count >= MOST_PARAMETERS) return true;
  }
  return false;
}

/**
 * Whether JSON has too many names, or too many lists and objects. Nested lists and objects are read by functions that
 * call themselves. Characters inside a JSON text do not count, so texts are left out, but only where they may matter.
 */
function isExcessiveJson(bytes: Buffer): boolean {
  if (![COLON, OPENING_BRACKET, OPENING_BRACE].some((byte) => occursOftenIn(bytes, byte))) return false;
  let [names, openings, isInText] = [0, 0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isInText = !isInText;
    else if (isInText) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === COLON) names += 1;
    else if (byte === OPENING_BRACKET || byte === OPENING_BRACE) openings += 1;
    if (names > MOST_PARAMETERS || openings > MOST_PARAMETERS) return true;
  }
  return false;
}
