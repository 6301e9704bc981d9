import { isLoopback } from './is-loopback.js';
import { isPlaceholder } from './left-as-printed.js';

/** The right side of an entry of PROVIDER_ACCESS: where the API is, and who asks it. */
export interface ProviderUrl {
  /** The user of Basic authentication: the account itself, or the name of an API key. Not a secret. */
  readonly user: string;
  readonly secret: string;
  /** `https://host[:port][/base]`, without credentials and without a slash at its end. */
  readonly baseUrl: string;
  readonly dialect: Dialect;
}

type Dialect = 'signalwire' | 'twilio';

/** How an entry is written. */
export const PROVIDER_ACCESS_FORM = 'accountSid=https://user:secret@host';

const UNREADABLE =
  `cannot be read as ${PROVIDER_ACCESS_FORM}: in user and secret percent-encode what would end or split them ` +
  '(@ as %40, : as %3A, / as %2F, ? as %3F, # as %23, % as %25, a comma as %2C)';

/**
 * Reads `https://user:secret@host[/base][?dialect=…]`, with user and secret percent-decoded, or gives words that go on
 * after "entry 1" and repeat no part of the text.
 */
export function readProviderUrl(text: string): ProviderUrl | string {
  if (/<[^<>]*>|…/.test(text)) return 'still holds a placeholder: put your own values there';
  if (!/^https?:\/\//i.test(text)) {
    return `has no URL behind its "=" that starts with https://: it is written ${PROVIDER_ACCESS_FORM}`;
  }
  const url = URL.canParse(text) && isMeant(text) ? new URL(text) : null;
  if (url === null) return UNREADABLE;
  const [user, secret] = [decoded(url.username), decoded(url.password)];
  if (user === null || secret === null || user.includes(':')) return UNREADABLE;
  const refusal = refuseCredentials(user, secret) ?? refusePlace(url) ?? refuseDialect(url);
  if (refusal !== null) return refusal;
  const dialect = dialectOfHost(url) ?? (url.searchParams.get('dialect') as Dialect);
  return { user, secret, baseUrl: url.origin + withoutSlashesAtEnd(url.pathname), dialect };
}

/**
 * Whether the URL is read as it is meant. An "@", a "#" or a blank behind the host comes from a secret that holds a "/",
 * a "?" or a "#": the text before it would be taken for a host, and be sent there.
 */
function isMeant(text: string): boolean {
  if (/[\s#\\]|%(?![0-9a-f]{2})/i.test(text)) return false;
  const place = text.slice(text.indexOf('//') + 2);
  const [authority = ''] = place.split(/[/?]/, 1);
  const rest = place.slice(authority.length);
  const [credentials = '', ...hosts] = authority.split('@');
  if (rest.includes('@') || hosts.length > 1) return false;
  return hosts.length === 0 || credentials.split(':').length <= 2;
}

/** Control characters are in no header. */
function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    return /\p{Cc}/u.test(plain) ? null : plain;
  } catch {
    return null;
  }
}

function refuseCredentials(user: string, secret: string): string | null {
  if (user === '' || secret === '')
    return `has no user and secret before its host: it is written ${PROVIDER_ACCESS_FORM}`;
  const isLeft = isPlaceholder(user) || isPlaceholder(secret);
  return isLeft ? 'has a placeholder for its user or secret: put your own there' : null;
}

/** What people copy from an example of the API. */
const PATH_OF_API = /\/(?:api\/laml|2010-04-01)(?:\/|$)/i;

function refusePlace({ protocol, hostname, pathname }: URL): string | null {
  if (protocol === 'http:' && !isLoopback(hostname)) {
    return 'has http://, over which its secret could be read on the way: use https:// (http:// is for addresses of this machine alone)';
  }
  return PATH_OF_API.test(pathname) ? 'has the path of the API in its URL: leave it out, every question adds it' : null;
}

const HOSTS = [
  ['signalwire', /\.signalwire\.com$/],
  ['twilio', /^api\.twilio\.com$/],
] as const satisfies readonly (readonly [Dialect, RegExp])[];

const dialectOfHost = ({ hostname }: URL): Dialect | null => HOSTS.find(([, host]) => host.test(hostname))?.[0] ?? null;

function refuseDialect(url: URL): string | null {
  const [said, ofHost] = [url.searchParams.get('dialect'), dialectOfHost(url)];
  if (url.search !== '' && (said === null || url.searchParams.size !== 1)) {
    return 'has a query other than ?dialect=signalwire or ?dialect=twilio';
  }
  if (said !== null && !HOSTS.some(([dialect]) => dialect === said)) {
    return 'has a dialect that is neither signalwire nor twilio';
  }
  if (said === null && ofHost === null) {
    return 'has a host that does not tell whose API it is: put ?dialect=signalwire or ?dialect=twilio behind it';
  }
  const isOther = said !== null && ofHost !== null && said !== ofHost;
  return isOther ? 'has a dialect that its host does not speak: leave ?dialect= out' : null;
}

function withoutSlashesAtEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
