import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/min';

/** The country (ISO 3166, two letters) whose rules are used to read numbers without a country code. */
export type HomeCountry = CountryCode;

/** Whether the library knows a plan of numbers for this country, by which its national numbers can be read. */
export const isHomeCountry = (text: string): text is HomeCountry => isSupportedCountry(text);
