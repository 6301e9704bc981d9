import type { FastifyRequest } from 'fastify';

/** The query as it was sent; names such as `StartTime>` included. */
export function queryOf({ url }: FastifyRequest): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : url.slice(start + 1));
}
