import { ask, column, placeValues, rowReader, type SqlFragment } from '@sidetrack/database';
import { PLURAL } from '@sidetrack/domain';
import { COUNTRY_PREFIX, countryOfPrefix } from '@sidetrack/phone-numbers';
import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseError, type Pool } from 'pg';
import { UNKNOWN_COUNTRY } from './countries.js';

/**
 * The recipients of a country: ranges of numbers in their order as texts, each from one text (included) to another
 * (excluded).
 */
export interface Recipients {
  readonly stretches: readonly (readonly [from: string, before: string])[];
  /** Whether recipients count whose number does not show a country. */
  readonly withoutNumber: boolean;
}

/** No text that begins with a prefix sorts after the prefix followed by this character. */
const LAST_CHARACTER = '\u{10FFFF}';
/** Looking up a prefix can take a millisecond, so other work gets a turn in between. */
const LOOKED_UP_AT_ONCE = 20;

/**
 * The recipient's number without the scheme of its channel. For calls the number stays as it is, because a scheme there
 * belongs to another kind of address.
 */
const NUMBER: Readonly<Record<'message' | 'call', string>> = {
  message: `substr(to_number, strpos(to_number, ':') + 1)`,
  call: 'to_number',
};

/**
 * Where in the order of numbers the recipients of a country lie. Countries share calling codes, and no index knows
 * which number belongs to which country. So the existing prefixes under the calling code are read from the index on
 * recipients, from each prefix to the next, skipping the numbers between. Neighbouring prefixes of the country are
 * joined. The result is a handful of ranges, which the same index finds. They hold exactly the recipients that the
 * audit counts for this country.
 */
export async function findRecipients(database: Pool, kind: 'message' | 'call', country: string): Promise<Recipients> {
  const isUnknown = country === UNKNOWN_COUNTRY;
  const beginning = isUnknown ? '+' : `+${getCountryCallingCode(country as CountryCode)}`;
  const prefixes = await findPrefixes(database, kind, beginning);
  const stretches: [string, string][] = [];
  let isWithin = false;
  for (const [place, { prefix }] of prefixes.entries()) {
    if (place % LOOKED_UP_AT_ONCE === LOOKED_UP_AT_ONCE - 1) await nextTurn();
    const isOfCountry = (countryOfPrefix(prefix) ?? UNKNOWN_COUNTRY) === country;
    if (isOfCountry && !isWithin) stretches.push([prefix, '']);
    if (isOfCountry) stretches[stretches.length - 1]![1] = prefix + LAST_CHARACTER;
    isWithin = isOfCountry;
  }
  return { stretches, withoutNumber: isUnknown };
}

/**
 * The condition that a row's recipient lies in one of these ranges, for WHERE in a question about rows of this kind
 * alone.
 */
export function isToOneOf(kind: 'message' | 'call', { stretches, withoutNumber }: Recipients): SqlFragment {
  const arms = stretches.map((_, place) => `(${NUMBER[kind]} >= :to_${place} AND ${NUMBER[kind]} < :to_${place}_end)`);
  const withNumber = arms.length === 0 ? [] : [`(${arms.join(' OR ')}) AND (${COUNTRY_PREFIX}) IS NOT NULL`];
  const all = [...withNumber, ...(withoutNumber ? [`(${COUNTRY_PREFIX}) IS NULL`] : [])];
  const parameters = stretches.flatMap(([from, before], place) => [
    [`to_${place}`, from],
    [`to_${place}_end`, before],
  ]);
  return { sql: all.length === 0 ? 'FALSE' : `(${all.join(' OR ')})`, parameters: Object.fromEntries(parameters) };
}

const readPrefix = rowReader({ prefix: column.text });
const NOT_SUPPORTED = '0A000';

/** The databases that have refused the walk once: they are not asked for it again. */
const WITHOUT_WALK = new WeakSet<Pool>();

async function findPrefixes(
  database: Pool,
  kind: 'message' | 'call',
  beginning: string,
): Promise<{ prefix: string }[]> {
  if (!WITHOUT_WALK.has(database)) {
    try {
      return await ask(database, placeValues(prefixesUnder(kind, beginning)), readPrefix);
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== NOT_SUPPORTED) throw error;
      WITHOUT_WALK.add(database);
    }
  }
  return ask(database, placeValues(everyPrefixUnder(kind, beginning)), readPrefix);
}

/** The same on Citus, which walks no index over several servers: each server reads all of its numbers that begin so. */
function everyPrefixUnder(kind: 'message' | 'call', beginning: string): SqlFragment {
  const sql = `
    SELECT DISTINCT prefix
      FROM (SELECT ${COUNTRY_PREFIX} AS prefix FROM ${PLURAL[kind]}
             WHERE ${NUMBER[kind]} >= :beginning AND ${NUMBER[kind]} < :before) AS found
     WHERE prefix IS NOT NULL
     ORDER BY prefix`;
  return { sql, parameters: { beginning, before: beginning + LAST_CHARACTER } };
}

/** Each prefix that recipients under a beginning have, in order. Each prefix costs one look into the index. */
function prefixesUnder(kind: 'message' | 'call', beginning: string): SqlFragment {
  const next = (from: string): string => `
    SELECT ${NUMBER[kind]} AS number, ${COUNTRY_PREFIX} AS prefix FROM ${PLURAL[kind]}
     WHERE ${NUMBER[kind]} >= ${from} AND ${NUMBER[kind]} < :before
     ORDER BY ${NUMBER[kind]} LIMIT 1`;
  // Whatever characters a number holds, the next text in order is after it: a blank behind the number is enough to ask
  // for that text.
  const sql = `
    WITH RECURSIVE found AS (
      (${next(':beginning')})
      UNION ALL
      SELECT following.number, following.prefix FROM found
      CROSS JOIN LATERAL (${next(`GREATEST(found.prefix || :last, found.number || ' ')`)}) AS following
    )
    SELECT prefix FROM found WHERE prefix IS NOT NULL`;
  return { sql, parameters: { beginning, before: beginning + LAST_CHARACTER, last: LAST_CHARACTER } };
}
