import type { FastifyInstance } from 'fastify';

/**
 * What every answer of a door tells a browser that should come to read it: it is a document that loads nothing, runs
 * nothing, stands in nobody's frame, is taken for no other type, is no part of another site's page, and gives nobody an
 * address that may hold a SID. A page of ours says instead what it needs. (`@fastify/helmet` sets about the same; it would
 * not reach what is refused before there is a route, and costs the public door more.)
 */
export const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const satisfies Readonly<Record<string, string>>;

/**
 * The headers that say how an answer is to be taken. A stored callback is answered with no body at all, to a program,
 * and each further header would cost every callback about half a microsecond. Refusals have all headers.
 */
export const HEADERS_OF_AN_EMPTY_ANSWER = {
  'content-security-policy': SECURITY_HEADERS['content-security-policy'],
  'x-content-type-options': SECURITY_HEADERS['x-content-type-options'],
} as const;

/** Gives headers to every answer that has a request; what a route says of itself afterwards stays. */
export function secureAnswers(
  fastify: FastifyInstance,
  headers: Readonly<Record<string, string>> = SECURITY_HEADERS,
): void {
  const pairs = Object.entries(headers);
  fastify.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of pairs) void reply.header(name, value);
    done();
  });
}

/** The same as lines of a head that is written by hand. */
export const SECURITY_HEADER_LINES = Object.entries(SECURITY_HEADERS)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');
