const BASIC = /^basic ([A-Za-z0-9+/=]{1,400})$/i;
/** The characters that may stand in the user information of a URL without being encoded (RFC 3986, §3.2.1). */
const PLAIN = /^[A-Za-z0-9._~!$&'()*+,;=%-]*$/;

/**
 * `user:password` of an `Authorization: Basic` header as they stand in a URL, or null. A provider that was given a callback
 * URL with credentials signs that URL, and sends them in this header.
 */
export function basicCredentials(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const encoded = BASIC.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon === -1) return null;
  return `${inUrl(text.slice(0, colon))}:${inUrl(text.slice(colon + 1))}`;
}

const inUrl = (text: string): string => (PLAIN.test(text) ? text : encodeURIComponent(text));
