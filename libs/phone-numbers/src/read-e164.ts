import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { HomeCountry } from './home-country.js';

// The library's whole metadata: by the smallest any digits are valid in some countries, and a short code such as 12345678
// would be a number of Germany.

/** Shorter digits without a country code are short codes. */
const FEWEST_DIGITS = 9;
/** On some islands a whole national number has only this many digits. */
const FEWEST_NATIONAL_DIGITS = 4;
const MOST_DIGITS = 15;
const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * Three, three and four digits: only North America writes numbers so, and this form alone shows the country. With the
 * area code in brackets it does so whatever the digits are: made-up numbers are written `(555) 010-1234`.
 */
const NORTH_AMERICAN = /^(?:\([2-9]\d\d\) ?\d{3}|[2-9]\d\d[ .-][2-9]\d\d)[ .-]\d{4}$/;
const NORTH_AMERICAN_CODE = '1';

/** A text in which a number is written and nothing else, but for an extension behind it. */
const NUMBER_ALONE = /^[\d ()[\]<>"'.,/-]+$/;
const EXTENSION = /(?:;|,|#|ext|x|доб)[^\d]{0,12}\d{1,7}[^\d]{0,3}$/i;

/**
 * The number in a text as E.164, or null when there is none. With a plus (or a blank in its place, before the first
 * digit) it may stand among words; without one it has to stand alone, or be a valid number of the home country.
 */
export function readE164(text: string, homeCountry: HomeCountry | null): string | null {
  const withPlus = text.replace(/^ (?=[1-9])/, '+');
  if (withPlus.includes('+') || withPlus.includes(';phone-context=')) return readWithPlus(withPlus.trim());
  const alone = text.trim().replace(EXTENSION, '').trim();
  if (!NUMBER_ALONE.test(alone)) return readAmongWords(alone, homeCountry);
  return readWithoutPlus(alone, homeCountry);
}

/** A number that the library does not know counts as a number all the same, if it has a possible length. */
function readWithPlus(text: string): string | null {
  const known = parsePhoneNumberFromString(text)?.number;
  if (known !== undefined && E164.test(known)) return known;
  const [run = ''] = /\+[\d ()./-]*/.exec(text.replace(EXTENSION, '')) ?? [];
  const digits = `+${run.replaceAll(/\D/g, '')}`;
  return E164.test(digits) ? digits : null;
}

function readAmongWords(text: string, homeCountry: HomeCountry | null): string | null {
  const found = homeCountry === null ? undefined : parsePhoneNumberFromString(text, homeCountry);
  return found?.isValid() === true && digitsOf(text).length >= FEWEST_DIGITS ? found.number : null;
}

function readWithoutPlus(text: string, homeCountry: HomeCountry | null): string | null {
  const digits = digitsOf(text);
  const abroad = digits.startsWith('00') ? parsePhoneNumberFromString(`+${digits.slice(2)}`) : undefined;
  if (abroad?.isValid() === true) return abroad.number;
  const national = homeCountry === null ? null : readNational(text, digits, homeCountry);
  if (national?.isDialledSo === true) return national.number;
  const isAtHome = homeCountry === null || getCountryCallingCode(homeCountry) === NORTH_AMERICAN_CODE;
  if (isAtHome && NORTH_AMERICAN.test(text)) return possible(`+${NORTH_AMERICAN_CODE}${digits}`);
  if (digits.length < FEWEST_DIGITS) return null;
  if (digits.startsWith('00')) return possible(`+${digits.slice(2)}`);
  if (digits.startsWith('0')) return null;
  return possible(`+${digits}`) ?? national?.number ?? asItIs(digits);
}

/**
 * The valid number of the home country in these digits, and whether the digits are what is dialled there, with the
 * trunk prefix where one has to be dialled. Without the trunk prefix the digits are more likely a number that lost its
 * plus: `12065550100` could be a number of Germany, where nobody would write the number without its 0.
 */
function readNational(
  text: string,
  digits: string,
  homeCountry: HomeCountry,
): { number: string; isDialledSo: boolean } | null {
  const read = parsePhoneNumberFromString(text, homeCountry);
  if (digits.length < FEWEST_NATIONAL_DIGITS || read?.isValid() !== true) return null;
  const isAbroad = read.countryCallingCode !== getCountryCallingCode(homeCountry);
  const shown = read.formatNational();
  // Digits that the library leaves ungrouped belong to no block for which the library knows a format.
  const isUsual = digitsOf(shown) === digits && (shown !== digits || digits.length < FEWEST_DIGITS);
  return { number: read.number, isDialledSo: isAbroad || digits.startsWith('0') || isUsual };
}

function possible(text: string): string | null {
  const known = parsePhoneNumberFromString(text);
  return known?.isPossible() === true && E164.test(known.number) ? known.number : null;
}

const asItIs = (digits: string): string | null => (digits.length <= MOST_DIGITS ? `+${digits}` : null);

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
