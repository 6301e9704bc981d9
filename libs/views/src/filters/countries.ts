import { getCountries, isSupportedCountry } from 'libphonenumber-js/min';

/** The country of whatever has no number that tells it. */
export const UNKNOWN_COUNTRY = 'unknown';

/** Every country that a number can belong to, by ISO 3166. */
export const COUNTRIES: readonly string[] = getCountries().toSorted();

/** Whether a text is one of them, or the word for none. */
export const isCountry = (text: string): boolean => text === UNKNOWN_COUNTRY || isSupportedCountry(text);
