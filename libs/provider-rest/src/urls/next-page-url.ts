/**
 * Where the next page is, as the provider gives it: relative to the page that was asked, or absolute. Credentials in it
 * are left out, since URLs are kept; nobody is asked with them.
 *
 * @returns null at the end of the list, undefined where the text is no URL
 */
export function nextPageUrl(given: unknown, askedUrl: string): string | null | undefined {
  if (given === undefined || given === null || given === '') return null;
  if (typeof given !== 'string' || !URL.canParse(given, askedUrl)) return undefined;
  const url = new URL(given, askedUrl);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
