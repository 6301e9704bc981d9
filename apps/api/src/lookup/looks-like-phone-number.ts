import { readPhoneNumber, type HomeCountry } from '@sidetrack/phone-numbers';
import { makeReadable } from '@sidetrack/views';

/** E.164 has at most 15 digits; shorter than 7 is a short code, or anything else. */
const [LEAST_DIGITS, MOST_DIGITS] = [7, 15];
/** Without `+` or `00` before them, fewer digits may as well be a date or a ticket. */
const LEAST_WITHOUT_PREFIX = 10;
/** Digits that nothing parts could be anything: only a whole number with its country is taken for one. */
const LEAST_WITHOUT_SIGNS = 11;
const MOST_CHARACTERS = 1_000;

const SCHEME = /^[a-z]{2,20}:(?:\/\/)?(?=[+\d(])/i;
/** Behind these stand names and ids, which may be digits and are no numbers for all that. */
const BEFORE_NAMES = /^(?:sips?|client|messenger|sim|conference|[a-z]{0,16}sid):/i;
const ONLY_A_NUMBER = /^[\d ().\-/]+$/;
/** A SID holds letters and digits side by side; words around a number do not touch it. */
const WORD_WITH_DIGITS = /[\p{L}_]\d|\d[\p{L}_]/u;
const QUOTES = /["'“”‘’„<>]/g;
const EXTENSION = / (?:ext|x|#)[. ]{0,2}\d{1,7}$/i;
/** A `+` that ends no word, and the digits behind it as people part them. */
const WITH_PLUS = /(?<![\w+])\+(?:[ ().\-/]{0,2}\d){7,15}(?![\w+])/g;

/**
 * The phone number in a text as people write one (`+1 (206) 555-0100`, `tel:+49…`, `call from +49…`, `0049…`), as `+` and
 * digits where its country is said or is the home country, else its digits; null when there is none, or more than one. No
 * UUID and no other SID that a provider gives out is one.
 */
export function looksLikePhoneNumber(pasted: string, homeCountry: HomeCountry | null): string | null {
  if (pasted.length > MOST_CHARACTERS) return null;
  const text = makeReadable(pasted).replaceAll(QUOTES, ' ').trim().replace(EXTENSION, '');
  if (BEFORE_NAMES.test(text)) return null;
  const withPlus = new Set(Array.from(text.matchAll(WITH_PLUS), ([found]) => numberIn(found) ?? `+${digitsOf(found)}`));
  if (withPlus.size > 0) return withPlus.size === 1 ? [...withPlus].join('') : null;
  const bare = text.replace(SCHEME, '');
  if (ONLY_A_NUMBER.test(bare)) return atHome(bare, homeCountry) ?? byItsDigits(bare);
  return WORD_WITH_DIGITS.test(text) ? null : atHome(text, homeCountry);
}

/** The number of the home country that is in a text, where it is not only digits that could be anything. */
function atHome(text: string, homeCountry: HomeCountry | null): string | null {
  const number = homeCountry === null ? null : numberIn(text, homeCountry);
  return number === `+${digitsOf(text)}` ? null : number;
}

function byItsDigits(bare: string): string | null {
  const digits = digitsOf(bare);
  if (digits.startsWith('00')) return isLong(digits.slice(2), LEAST_DIGITS) ? `+${digits.slice(2)}` : null;
  if (!isLong(digits, /^\d+$/.test(bare) ? LEAST_WITHOUT_SIGNS : LEAST_WITHOUT_PREFIX)) return null;
  if (/^1[2-9]\d\d[2-9]\d{6}$/.test(digits)) return `+${digits}`;
  return /^[2-9]\d\d[2-9]\d{6}$/.test(digits) ? `+1${digits}` : digits;
}

const numberIn = (text: string, homeCountry: HomeCountry | null = null): string | null =>
  readPhoneNumber(text, homeCountry)?.number ?? null;

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

const isLong = (digits: string, least: number): boolean => digits.length >= least && digits.length <= MOST_DIGITS;
