import { parse, type ConnectionOptions } from 'pg-connection-string';
import { isLoopback } from './is-loopback.js';
import type { Variables } from './variables.js';

const WHAT_TO_WRITE =
  'write DATABASE_URL=postgres://…?sslmode=verify-full, and &sslrootcert=/path/to/ca.pem behind it where the ' +
  "server's certificate is signed by an authority of your own";

/**
 * Why a third party between this machine and the database could read along, or pose as the database, and what to write
 * instead, in one sentence; null when the database is on this machine, or has to prove its name
 * (`sslmode=verify-full`).
 *
 * The URL is read by the driver's own parser. Parts that the URL leaves open come from the variables that the driver
 * reads (PGHOST, PGSSLMODE). The driver reads `prefer`, `require` and `verify-ca` as `verify-full` today, and announces
 * that its next major version will not. So none of these three is accepted. Only the host of the URL is ever shown.
 */
export function explainUnprovenDatabase(databaseUrl: string, variables: Variables): string | null {
  const link = readLink(databaseUrl);
  if (link === null) return null;
  const host = link.host || variables['PGHOST'] || 'localhost';
  // A host that begins with a slash is a socket of this machine.
  if (host.startsWith('/') || isLoopback(host)) return null;

  const isSaid = link.ssl !== undefined;
  const mode = isSaid ? link['sslmode'] : variables['PGSSLMODE'];
  if (mode === 'verify-full') return null;
  const isEncrypted = isSaid ? link.ssl !== false : mode !== undefined && mode !== '' && mode !== 'disable';
  const fault = isEncrypted
    ? `nothing makes sure for good that the database on ${host} is the one that is meant, since it need not prove its name`
    : `the database on ${host} is reached without TLS, so that what is on the way reads everything, the password too`;
  return `${fault}: ${WHAT_TO_WRITE}`;
}

/**
 * Null for a URL that the driver cannot read, or a certificate that it cannot find: connecting reports that at once.
 */
function readLink(databaseUrl: string): ConnectionOptions | null {
  try {
    return parse(databaseUrl);
  } catch {
    return null;
  }
}
