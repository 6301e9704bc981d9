import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The address without its scheme: the country of `whatsapp:+4915112345678` is the country of its number. */
const ADDRESS = `substr(to_number, strpos(to_number, ':') + 1)`;
/**
 * A plus and seven digits: no country has shorter numbers that can be dialled from abroad. With +1 all numbers have ten
 * more digits.
 */
const SHORTEST_NUMBER = 8;
const NORTH_AMERICAN_DIGITS = 10;
const NORTH_AMERICAN_NUMBER = '+1'.length + NORTH_AMERICAN_DIGITS;

/** With +1 the area code shows the country. */
const NORTH_AMERICAN_PREFIX = 5;
/**
 * As many digits as the longest shared calling code needs: +44 and +39, to recognise the Channel Islands and the
 * Vatican.
 */
const PREFIX = 8;

/**
 * The beginning of an E.164 number that shows its country, as an SQL expression, as long as `countryOfPrefix` needs.
 * Null for an address that is not such a number: a SIP address, a short code, the beginning of a number that was cut
 * off.
 */
export const COUNTRY_PREFIX = `CASE WHEN ${ADDRESS} NOT LIKE '+%' THEN NULL
    WHEN ${ADDRESS} NOT LIKE '+1%' AND length(${ADDRESS}) >= ${SHORTEST_NUMBER} THEN left(${ADDRESS}, ${PREFIX})
    WHEN ${ADDRESS} LIKE '+1%' AND length(${ADDRESS}) >= ${NORTH_AMERICAN_NUMBER}
      THEN left(${ADDRESS}, ${NORTH_AMERICAN_PREFIX}) END`;

const MOST_DIGITS_MISSING = 8;
/** Digits that are possible at any place of a number. */
const FILLING = '2345678923';

const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, string | null>();

/**
 * The country (ISO 3166) that numbers with this prefix belong to, or null when the plan of numbers has none. The
 * library wants whole numbers, so the prefix is filled up; where countries share a calling code, only a number of the
 * right length shows its country. A shorter prefix does not belong to one country: filled up, `+2` would be a number of
 * Mali, but numbers of Egypt begin with it as well. One answer takes up to a millisecond and never changes, so answers
 * are remembered.
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
  const isNorthAmerican = prefix.startsWith('+1');
  const fewest = isNorthAmerican ? NORTH_AMERICAN_PREFIX : PREFIX;
  if (!/^\+[1-9]\d{1,14}$/.test(prefix) || prefix.length < fewest) return null;
  const likeliest = isNorthAmerican ? [Math.max(0, 2 + NORTH_AMERICAN_DIGITS - prefix.length)] : [];
  const lengths = [...likeliest, ...Array.from({ length: MOST_DIGITS_MISSING + 1 }, (_, missing) => missing)];
  for (const missing of lengths) {
    const country = parsePhoneNumberFromString(prefix + FILLING.slice(0, missing))?.country;
    if (country !== undefined) return country;
  }
  return null;
}
