import { errorCodes, type FastifyInstance } from 'fastify';

/**
 * A body as it came: a signature is made over the bytes, so the bytes have to be kept beside whatever is read from
 * them.
 */
export interface RawBody {
  readonly type: 'form' | 'json';
  readonly bytes: Buffer;
}

/** A longer body is answered 413. */
const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * How many bytes of a body are read before it is refused. If the door closed a connection with unread bytes, the
 * connection would be reset, and a proxy would report a bad gateway in place of the 413. So a body that is not much too
 * long is read to its end.
 */
export const READ_LIMIT_BYTES = 2 * BODY_LIMIT_BYTES;

const TYPES = { 'application/x-www-form-urlencoded': 'form', 'application/json': 'json' } as const;

/** Accepts the two content types of callbacks as raw bytes; Fastify answers every other one with 415. */
export function acceptRawBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  for (const [contentType, type] of Object.entries(TYPES)) {
    fastify.addContentTypeParser(contentType, { parseAs: 'buffer' }, (_request, bytes: Buffer, done) => {
      if (bytes.length > BODY_LIMIT_BYTES) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
      else done(null, { type, bytes } satisfies RawBody);
    });
  }
}
