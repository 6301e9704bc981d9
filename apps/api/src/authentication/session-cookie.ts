import { isFromTrustedProxy } from '@sidetrack/http-service';
import type { FastifyRequest } from 'fastify';
import { SECRET_PATTERN } from './session-secret.js';

const NAME = 'sidetrack-session';

/**
 * Whether the browser at the other end speaks TLS. The door itself never does: a proxy says so, or the browser, which
 * names its own page in `Origin`. Who lies about that changes the cookie of nobody else.
 */
function isByTls({ headers, raw }: FastifyRequest): boolean {
  if (headers.origin?.startsWith('https://') === true) return true;
  return isFromTrustedProxy(raw.socket) && /^https\b/i.test(String(headers['x-forwarded-proto'] ?? ''));
}

/**
 * The name of the cookie. A browser sends a cookie to every port of a host, so the port is in the name: two Sidetracks
 * on one machine do not sign each other out. With `__Host-` no other host, and nobody on the way, can put a cookie in its
 * place; a browser takes that name only with `Secure` and the path `/`.
 */
function nameOf({ headers }: FastifyRequest, byTls: boolean): string {
  const port = /:(\d{1,5})$/.exec(headers.host ?? '')?.[1];
  return `${byTls ? '__Host-' : ''}${NAME}${port === undefined ? '' : `-${port}`}`;
}

/** The secret of the session that a request names, or null. */
export function sessionSecretIn(request: FastifyRequest): string | null {
  const { cookie } = request.headers;
  if (cookie === undefined) return null;
  const pairs = cookie.split(';').map((pair) => pair.trim());
  const valueOf = (name: string): string | undefined =>
    pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  // A cookie without the prefix may have been put there by another host, so over TLS it does not count.
  const secret = valueOf(nameOf(request, true)) ?? (isByTls(request) ? undefined : valueOf(nameOf(request, false)));
  return secret !== undefined && SECRET_PATTERN.test(secret) ? secret : null;
}

/** The header that gives a browser its session. */
export const setSessionCookie = (request: FastifyRequest, secret: string, maxAgeMs: number): string =>
  write(request, secret, Math.floor(maxAgeMs / 1_000));

/** The headers that take a session from a browser, whichever name it has. */
export const clearSessionCookie = (request: FastifyRequest): string[] =>
  [true, false].map((byTls) => write(request, '', 0, byTls));

/**
 * No script can read it (`HttpOnly`), and no other site can send it along (`SameSite=Strict`). Where the name allows a
 * path, only the API gets it.
 */
function write(request: FastifyRequest, value: string, seconds: number, byTls = isByTls(request)): string {
  const where = byTls ? 'Path=/; Secure' : 'Path=/v1';
  return `${nameOf(request, byTls)}=${value}; ${where}; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;
}
