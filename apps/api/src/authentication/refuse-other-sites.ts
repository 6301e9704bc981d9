import { problem, ProblemException } from '@sidetrack/http-service';
import type { FastifyRequest } from 'fastify';

/**
 * The console sends this header with every request. A page of another origin cannot: a browser would first ask whether
 * it may, and this door allows it to nobody.
 */
export const CONSOLE_HEADER = 'x-sidetrack-console';

const READS = new Set(['GET', 'HEAD']);

/**
 * Refuses a request with a session that a page of another origin has sent: a page on another port of this host is of the
 * same site to a browser, so `SameSite` alone does not keep it out. A request by token needs no such check, since a
 * browser never adds a token by itself.
 *
 * @throws ProblemException
 */
export function refuseOtherSites({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): void {
  const site = headers['sec-fetch-site'];
  // `none`: somebody has typed the address, or taken it from a bookmark.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw refuse('The request comes from a page that is not of this console, so its session does not count.');
  }
  if (READS.has(method) || headers[CONSOLE_HEADER] !== undefined) return;
  throw refuse(
    `In a session, ${method} needs the header X-Sidetrack-Console: a page of another origin cannot send it. A program sends a token instead.`,
  );
}

const refuse = (detail: string): ProblemException => new ProblemException(problem('other-origin', detail));
