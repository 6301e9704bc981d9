import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/min';

/** The country (ISO 3166, two letters) in whose way numbers without a country code are read. */
export type HomeCountry = CountryCode;

/** Whether there is a plan of numbers for this country, by which its national numbers can be read. */
export const isHomeCountry = (text: string): text is HomeCountry => isSupportedCountry(text);
