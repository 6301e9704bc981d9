const NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** The word of the API for recipients whose number tells no country. */
const UNKNOWN = 'unknown';

/** A country as people call it: `US` is the United States. A code that the browser does not know is shown as it is. */
export function countryName(code: string): string {
  if (code === UNKNOWN) return 'No country';
  return /^[A-Z]{2}$/i.test(code) ? (NAMES.of(code.toUpperCase()) ?? code) : code;
}
