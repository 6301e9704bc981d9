import type { CallbackRequest } from './callback-request.js';
import { queryOf } from './parse-parameters.js';

/** A callback has a few dozen parameters. Each costs microseconds, so a body of nothing but names costs a hundred times a usual one. */
export const MOST_PARAMETERS = 1_000;

/** More than the longest text of a message, percent-encoded (1,600 characters of nine bytes each), and what else a GET says. */
export const LONGEST_QUERY = 16 * 1024;

/** What a request has more of than any callback. */
export type Excess = 'parameters' | 'query';

/**
 * Whether a request has more than any callback has, or null. It is asked before anything is parsed, and of strangers too,
 * so it counts bytes, and no further than the limit. A request without a thousand bytes cannot have a thousand of anything.
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

/** Whether so many separators of this kind are in it that there are more than the most parameters between them. */
function occursOftenIn(bytes: Buffer, separator: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(separator); at !== -1; at = bytes.indexOf(separator, at + 1)) {
    count += 1;
    if (count >= MOST_PARAMETERS) return true;
  }
  return false;
}

/**
 * Whether JSON has too many names, or too many lists and objects: those that stand in each other are read by functions that
 * call themselves. What stands in a text is none of them, so texts are left out, but only where it may matter.
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
