import { isHost, readPublicUrl, withCredentials, withoutSlashesAtEnd, type PublicUrl } from '@sidetrack/signalwire';

export interface GuessedBase {
  readonly base: PublicUrl;
  /** What to do when this base URL was the signed one. */
  readonly advice: string;
}

/** Ports that programs and tunnels listen on, for a URL that was given to the provider with a port. */
const USUAL_PORTS = ['3000', '8080', '8443', '443', '80'];

/**
 * Other base URLs that the provider may have been given. First those that the request and its proxies name, then
 * variants of the configured ones: http instead of https, without the path, with or without `www.`, and with other
 * ports. Each is also tried with the credentials that came as a header.
 */
export function* otherBases(
  configured: readonly string[],
  host: string,
  headers: Readonly<Record<string, string>>,
  credentials: string | null = null,
): Generator<GuessedBase> {
  const hosts = [...listOf(headers['x-forwarded-host']), host].filter(isHost);
  const said = listOf(headers['x-forwarded-proto']).filter((protocol) => /^https?$/i.test(protocol));
  const protocols = [...new Set([...said, 'https', 'http'])];
  const named = hosts.flatMap((name) => protocols.map((protocol) => `${protocol}://${name}`));
  const tried = new Set(configured);
  for (const base of [...configured.map(otherScheme), ...named, ...configured.flatMap(respelled)]) {
    if (!tried.has(base)) yield* readIfUrl(base, credentials);
    tried.add(base);
  }
}

function otherScheme(base: string): string {
  return /^https:/i.test(base) ? base.replace(/^https/i, 'http') : base.replace(/^http/i, 'https');
}

function respelled(base: string): string[] {
  const { protocol, hostname, pathname, port } = new URL(base);
  const path = pathname === '/' ? '' : withoutSlashesAtEnd(pathname);
  const otherName = hostname.startsWith('www.') ? hostname.slice(4) : `www.${hostname}`;
  const schemes = [protocol, protocol === 'https:' ? 'http:' : 'https:'];
  return schemes.flatMap((scheme) => [
    `${scheme}//${hostname}`,
    `${scheme}//${otherName}${path}`,
    ...USUAL_PORTS.filter((each) => each !== port).map((each) => `${scheme}//${hostname}:${each}${path}`),
  ]);
}

function readIfUrl(text: string, credentials: string | null): GuessedBase[] {
  try {
    const base = readPublicUrl(text);
    const withThem = credentials === null ? null : withCredentials(base, credentials);
    return (withThem === null ? [base] : [base, withThem]).map(adviseOn);
  } catch {
    // The name only looks like a host.
    return [];
  }
}

function adviseOn(base: PublicUrl): GuessedBase {
  const shown = base.literal.replace(/\/\/[^/@]*@/, '//***@');
  return { base, advice: `set PUBLIC_URL to ${shown}, or give the provider the URL that it says now` };
}

/** Proxies append to these headers, so only the first entries count. A very long list is not genuine. */
const listOf = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',', 3)
    .map((part) => part.trim())
    .filter((part) => part !== '');
