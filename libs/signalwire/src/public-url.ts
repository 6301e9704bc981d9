/**
 * A base URL under which the provider knows us. The URL is taken apart once, so that each request costs only one join
 * per candidate.
 */
export interface PublicUrl {
  /** As configured, without a slash at the end. */
  readonly literal: string;
  /**
   * The prefixes for a request's target that give the URLs that may have been signed. The literal prefix comes first.
   */
  readonly prefixes: readonly string[];
  /** Scheme and host in the spelling of the URL standard, without and with port: for `respelledUrls`. */
  readonly standardOrigins: readonly string[];
}

/**
 * Takes a base URL apart. Which spellings are tried, and why (callback reference §4):
 * - any port removed, since both JavaScript libraries do so and the real callbacks that were published were signed
 *   without port; the default port added, since signing at the provider is not consistent about it;
 * - scheme and host in lower case, and user:pass re-encoded, as `@signalwire/compatibility-api` reads them;
 * - without user:pass@, as SignalWire signs some of its requests.
 *
 * Throws when the text is no absolute http or https URL, or has a query or fragment.
 */
export function readPublicUrl(base: string): PublicUrl {
  const literal = withoutSlashesAtEnd(base);
  const [, scheme = '', userInfo = '', host = '', port = '', path = ''] = PARTS.exec(literal) ?? [];
  if (host === '' || !URL.canParse(literal)) {
    throw new Error(
      `"${base}" is no public URL: write it as SignalWire was given it, such as https://hooks.example.com`,
    );
  }
  const otherPort = port === '' ? defaultPortOf(scheme) : '';
  const users = distinct([userInfo, reencoded(userInfo), '']);
  const ports = distinct([port, otherPort]);
  const asWritten = users.flatMap((user) => ports.map((eachPort) => scheme + user + host + eachPort + path));
  const lowerCased = users.flatMap((user) =>
    ports.map((eachPort) => scheme.toLowerCase() + user + host.toLowerCase() + eachPort + path),
  );
  return { literal, prefixes: distinct([...asWritten, ...lowerCased]), standardOrigins: standardOriginsOf(literal) };
}

/** A regular expression would begin anew at every slash of a long row of slashes. */
export function withoutSlashesAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '/') end -= 1;
  return text.slice(0, end);
}

/** What can stand before the `@` of a URL, percent-encoded or not, without ending its host. */
const CREDENTIALS = /^[^\s/?#@[\]\\]{1,256}$/;

/**
 * The same base URL with the user and password that came in an `Authorization` header, or null where the URL has its
 * own user and password, or where a URL cannot hold those of the header. A callback URL with credentials is signed with
 * the credentials, and sent without them (callback reference §4).
 */
export function withCredentials({ literal }: PublicUrl, credentials: string): PublicUrl | null {
  const [scheme = '', rest = ''] = literal.split('://', 2);
  if (!CREDENTIALS.test(credentials) || /^[^/]*@/.test(rest)) return null;
  const url = `${scheme}://${credentials}@${rest}`;
  return URL.canParse(url) ? readPublicUrl(url) : null;
}

const PARTS = /^(https?:\/\/)([^/?#]*@)?(\[[^/?#\]]*\]|[^/?#:@]+)(:\d+)?(\/[^?#]*)?$/i;

const defaultPortOf = (scheme: string): string => (scheme.toLowerCase().startsWith('https') ? ':443' : ':80');

function standardOriginsOf(literal: string): readonly string[] {
  const { protocol, username, password, hostname, port } = new URL(literal);
  const user = username === '' && password === '' ? '' : `${username}${password === '' ? '' : `:${password}`}@`;
  const withPort = port === '' ? defaultPortOf(protocol) : `:${port}`;
  return distinct([user, '']).flatMap((each) => ['', withPort].map((end) => `${protocol}//${each}${hostname}${end}`));
}

/** `user:pass@` as `@signalwire/compatibility-api` writes it. */
function reencoded(userInfo: string): string {
  if (userInfo === '') return '';
  const colon = userInfo.indexOf(':');
  const user = userInfo.slice(0, colon === -1 ? -1 : colon);
  const password = colon === -1 ? '' : userInfo.slice(colon + 1, -1);
  try {
    return `${encodeOnce(user)}${password === '' ? '' : `:${encodeOnce(password)}`}@`;
  } catch {
    return userInfo;
  }
}

const encodeOnce = (text: string): string => encodeURIComponent(decodeURIComponent(text));

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
