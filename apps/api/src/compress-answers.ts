import { fastifyCompress } from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Less than this goes into one packet either way. */
const WORTH_IT_BYTES = 1_024;

/**
 * What gets smaller: JSON, problems, exports, pages and what they load. An evidence bundle is not among them, which has to
 * be the same to the byte, nor a stream of events, whose every event has to leave at once.
 */
const COMPRESSED =
  /^(?:application\/(?:json|problem\+json|x-ndjson|javascript)|text\/(?:csv|html|css|javascript|plain))(?:;|$)/;

export const VARY_BY_ENCODING = 'accept-encoding';

/**
 * Compresses answers with Brotli or gzip for whoever takes that; exports while they are streamed. Bodies of requests are
 * taken as they come: one that is unpacked here could be a thousand times what the limit for bodies allows.
 */
export async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  // Also on an answer that is not compressed: a cache has to know that the next caller may get another one.
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
