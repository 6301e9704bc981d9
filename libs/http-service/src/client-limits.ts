import type { FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';

/**
 * The head of a request may have a query as long as the longest callback by GET needs, and headers as long as Node
 * allows by default.
 */
const MOST_HEAD_BYTES = 32 * 1024;

/**
 * How long a client of either door may take, and how much of the process it may hold. The provider sends a callback in one
 * piece and gives up after 15 s; who is slower than this is broken or hostile, and must cost the others nothing. All of it
 * concerns what is received: a stream or an export may be sent for as long as there is something to send.
 */
export const CLIENT_LIMITS = {
  /** From the first byte of a request to the last byte of its body: a body that trickles in is ended here, with 408. */
  requestTimeout: 15_000,
  /**
   * How long a connection may be idle after an answer. It is longer than the usual minute of a proxy, so that the proxy
   * closes first, and no callback meets a connection that is just being closed.
   */
  keepAliveTimeout: 72_000,
  http: {
    /** From connecting to the end of the headers; also ends connections that never say anything. */
    headersTimeout: 10_000,
    /**
     * How often Node looks for clients past these limits. By default it is every 30 s: a slow client would live three
     * times as long as it may.
     */
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: MOST_HEAD_BYTES,
  },
} as const satisfies ClientLimits;

export type ClientLimits = Pick<FastifyHttpOptions<Server>, 'requestTimeout' | 'keepAliveTimeout' | 'http'>;
