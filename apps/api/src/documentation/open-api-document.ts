import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Encoding = 'br' | 'gzip';

/** No caller needs a longer Accept-Encoding than this. */
const READ_CHARACTERS = 256;

/**
 * Serves the document as JSON. The route needs no token, so an answer must not cost the work of writing and compressing
 * half a megabyte. The document is written and compressed once, at the first request.
 */
export function serveOpenApiDocument(fastify: FastifyInstance, path: string, document: OpenAPIObject): void {
  const made = new Map<Encoding | 'plain', Buffer>();
  const bytesFor = (encoding: Encoding | null): Buffer => {
    const known = made.get(encoding ?? 'plain');
    if (known !== undefined) return known;
    const bytes = encoding === null ? Buffer.from(JSON.stringify(document)) : compress(bytesFor(null), encoding);
    made.set(encoding ?? 'plain', bytes);
    return bytes;
  };
  // `compress` is off: this body is compressed already.
  fastify.get(path, { config: { compress: false } }, (request, reply) => {
    const encoding = preferredEncoding(request.headers['accept-encoding']);
    if (encoding !== null) void reply.header('content-encoding', encoding);
    void reply.type('application/json; charset=utf-8').send(bytesFor(encoding));
  });
}

function compress(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** Brotli, else gzip, if the caller takes one of them (RFC 9110, section 12.5.3); one of quality 0 is not taken. */
function preferredEncoding(accepted = ''): Encoding | null {
  const taken = accepted
    .slice(0, READ_CHARACTERS)
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
    .filter(([, quality]) => !/^q=0(?:\.0{1,3})?$/.test(quality ?? ''))
    .map(([name]) => name);
  if (taken.includes('br') || taken.includes('*')) return 'br';
  return taken.includes('gzip') ? 'gzip' : null;
}
