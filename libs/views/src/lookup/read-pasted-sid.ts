import { isSid } from '@sidetrack/domain';
import { bare, makeReadable, tokensOf, trimEnds } from './pasted-text.js';

/**
 * The forms of SIDs that providers give out: a UUID; two letters and 32 hex digits (the examples in the documentation
 * use more than hex digits); two such ids with a dash between them (RestComm); `v3:` and base64url (Telnyx).
 */
const GIVEN_OUT =
  /^(?:[0-9a-z]{8}(?:-[0-9a-z]{4,8}){3}-[0-9a-z]{8,12}|[A-Z]{2}[0-9a-f]{32}(?:-[A-Z]{2}[0-9a-f]{32})?|v3:[\w-]{16,120})$/i;
/** The names under which a callback, a URL or a log line carries a SID, the most specific first. */
const NAMED = ['RecordingSid', 'MessageSid', 'SmsSid', 'CallSid', 'sid'].map(
  (name) => new RegExp(`\\b${name}["']? ?[:=] ?["']?([\\w.:~!$*+@^|-]{1,128})`, 'gi'),
);
const EXTENSION = /\.(?:json|xml|mp3|wav|csv|zip)$/i;

/** Nobody pastes a text longer than a URL. Longer texts are not read to their end. */
const MOST_CHARACTERS = 2_048;
/** More guesses than this are not worth one question each to the database. */
const MOST_CANDIDATES = 8;

/**
 * The SIDs that a person may have meant by a pasted text, most likely first. The guesses are: the text as it is, when
 * it is a SID; the value of `CallSid=` or of `"MessageSid": `; the text without quotes, brackets, labels, blanks,
 * invisible characters and punctuation around it; and the last part of a URL that looks like a SID. Each is followed by
 * its spelling in lower case, which should be tried only when the first is not known. Empty when no part of the text
 * could be a SID.
 *
 * The text comes from outside, so each step takes time in proportion to the text's length, whatever the text is.
 */
export function readPastedSid(text: string): string[] {
  const readable = makeReadable(text.slice(0, MOST_CHARACTERS));
  const guesses = [
    text,
    ...named(readable),
    bare(readable),
    ...lookingLikeSids(readable),
    ...lastSegments(readable),
    readable.replaceAll(' ', ''),
  ];
  const candidates = new Set(guesses.filter(isSid).flatMap(spellings));
  return [...candidates].slice(0, MOST_CANDIDATES);
}

function named(text: string): string[] {
  return NAMED.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, value = '']) => trimEnds(value)));
}

/** The last one comes first, because in a provider's URL the account comes before the resource of the account. */
function lookingLikeSids(text: string): string[] {
  return tokensOf(text)
    .map((token) => token.replace(EXTENSION, ''))
    .filter((token) => GIVEN_OUT.test(token))
    .toReversed();
}

/** The last two segments of a path: after a SID there may still be one word, as in `…/{sid}/Recordings`. */
function lastSegments(text: string): string[] {
  const origin = text.indexOf('://');
  const begin = text.indexOf('/', origin === -1 ? 0 : origin + 3);
  if (begin === -1) return [];
  const path = text.slice(origin === -1 ? 0 : begin).split(/[?#]/, 1)[0] ?? '';
  return path
    .split('/')
    .map((segment) => bare(bare(segment).replace(EXTENSION, '')))
    .filter((segment) => segment !== '')
    .slice(-2)
    .toReversed();
}

function spellings(sid: string): string[] {
  const lower = sid.toLowerCase();
  const asTwilio = /^[a-z]{2}[0-9a-f]{32}$/.test(lower) ? [lower.slice(0, 2).toUpperCase() + lower.slice(2)] : [];
  const withoutDashes = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(lower);
  return [sid, ...asTwilio, lower, ...(withoutDashes ? [withoutDashes.slice(1).join('-')] : [])];
}
