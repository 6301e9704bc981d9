import { readPhoneNumber, type HomeCountry } from '@sidetrack/phone-numbers';
import { makeReadable } from '@sidetrack/views';

/** E.164 numbers have at most 15 digits. Fewer than 7 digits are a short code or something else. */
const [LEAST_DIGITS, MOST_DIGITS] = [7, 15];
/** Fewer digits without `+` or `00` before them can also be a date or a ticket. */
const LEAST_WITHOUT_PREFIX = 10;
/**
 * Digits without separators could be anything. They count as a number only when they form a whole number with its
 * country.
 */
const LEAST_WITHOUT_SIGNS = 11;
const MOST_CHARACTERS = 1_000;

const SCHEME = /^[a-z]{2,20}:(?:\/\/)?(?=[+\d(])/i;
/** After these words come names and ids. Those can be digits without being phone numbers. */
const BEFORE_NAMES = /^(?:sips?|client|messenger|sim|conference|[a-z]{0,16}sid):/i;
const ONLY_A_NUMBER = /^[\d ().\-/]+$/;
/** A SID has letters next to digits. Words beside a phone number do not touch its digits. */
const WORD_WITH_DIGITS = /[\p{L}_]\d|\d[\p{L}_]/u;
const QUOTES = /["'“”‘’„<>]/g;
const EXTENSION = / (?:ext|x|#)[. ]{0,2}\d{1,7}$/i;
/** A `+` that is not the end of a word, and the digits after it with the separators that people use. */
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

/** The number of the home country in a text, unless the text is only digits that could be anything. */
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
