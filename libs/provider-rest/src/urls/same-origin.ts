/** Whether a URL leads to the scheme, host and port of the account's access: only there its credentials may go. */
export const isSameOrigin = (url: string, baseUrl: string): boolean =>
  URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin;

/** The host of a URL, for people to read; null where it has none. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { host } = new URL(url);
  return host === '' ? null : host;
}
