import { getCountries, isSupportedCountry } from 'libphonenumber-js/min';

/** The word for the country of a message or call whose number does not show a country. */
export const UNKNOWN_COUNTRY = 'unknown';

/** Every country that a number can belong to, by ISO 3166. */
export const COUNTRIES: readonly string[] = getCountries().toSorted();

/** Whether a text is a country code, or the word for no country. */
export const isCountry = (text: string): boolean => text === UNKNOWN_COUNTRY || isSupportedCountry(text);
