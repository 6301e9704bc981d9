import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * The beginning of an E.164 number that tells its country, as an SQL expression: with +1 the area code, elsewhere as
 * many digits as the longest shared calling code needs (+44 and +39 to tell the Channel Islands and the Vatican). Null
 * for what is no such number, a SIP address for one.
 */
export const COUNTRY_PREFIX = `CASE WHEN to_number LIKE '+1%' THEN left(to_number, 5)
    WHEN to_number LIKE '+%' THEN left(to_number, 8) END`;

const NORTH_AMERICAN_DIGITS = 10;
const MOST_DIGITS_MISSING = 8;
/** Digits that are possible at any place of a number. */
const FILLING = '2345678923';

const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, string | null>();

/**
 * The country (ISO 3166) that numbers with this prefix belong to, or null when the plan of numbers has none. The
 * library wants whole numbers, so the prefix is filled up; where countries share a calling code, only a number of the
 * right length tells. One answer takes up to a millisecond and never changes, so answers are remembered.
 */
export function countryOfPrefix(prefix: string): string | null {
  const known = remembered.get(prefix);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const country = lookUp(prefix);
  remembered.set(prefix, country);
  return country;
}

function lookUp(prefix: string): string | null {
  if (!/^\+\d+$/.test(prefix)) return null;
  const likeliest = prefix.startsWith('+1') ? [Math.max(0, 2 + NORTH_AMERICAN_DIGITS - prefix.length)] : [];
  const lengths = [...likeliest, ...Array.from({ length: MOST_DIGITS_MISSING + 1 }, (_, missing) => missing)];
  for (const missing of lengths) {
    const country = parsePhoneNumberFromString(prefix + FILLING.slice(0, missing))?.country;
    if (country !== undefined) return country;
  }
  return null;
}
