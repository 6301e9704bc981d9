import type { FastifyInstance } from 'fastify';

/** A body as it came: signatures are made over bytes, so nothing may parse and forget them. */
export interface RawBody {
  readonly type: 'form' | 'json';
  readonly bytes: Buffer;
}

/** CONTRACT: a longer body is answered 413. */
export const BODY_LIMIT_BYTES = 64 * 1024;

const TYPES = { 'application/x-www-form-urlencoded': 'form', 'application/json': 'json' } as const;

/** Accepts the two content types of callbacks as raw bytes; Fastify answers every other one with 415. */
export function acceptRawBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  for (const [contentType, type] of Object.entries(TYPES)) {
    fastify.addContentTypeParser(contentType, { parseAs: 'buffer' }, (_request, bytes: Buffer, done) => {
      done(null, { type, bytes } satisfies RawBody);
    });
  }
}
