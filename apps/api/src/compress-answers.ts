import { fastifyCompress } from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** A smaller answer fits into one packet, compressed or not. */
const WORTH_IT_BYTES = 1_024;

/**
 * The media types that are compressed: JSON, problems, exports, pages and their files. An evidence bundle is not
 * compressed because it must be the same to the byte. A stream of events is not compressed because each event has to
 * leave at once.
 */
const COMPRESSED =
  /^(?:application\/(?:json|problem\+json|x-ndjson|javascript)|text\/(?:csv|html|css|javascript|plain))(?:;|$)/;

export const VARY_BY_ENCODING = 'accept-encoding';

/**
 * Compresses answers with Brotli or gzip when the caller accepts that. Exports are compressed while they are streamed.
 * Bodies of requests are not decompressed: a decompressed body could be a thousand times larger than the limit for
 * bodies.
 */
export async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  // An uncompressed answer has this header too: a cache has to know that the next caller may get another encoding.
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('vary', VARY_BY_ENCODING);
    done();
  });
  await fastify.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    threshold: WORTH_IT_BYTES,
    customTypes: COMPRESSED,
    globalDecompression: false,
  });
}
