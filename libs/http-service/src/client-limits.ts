import type { FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';

/** A head may have a query as long as the longest callback by GET, and as much again as Node allows for headers by itself. */
const MOST_HEAD_BYTES = 32 * 1024;

/**
 * How long a client of either door may take, and how much of the process it may hold. The provider sends a callback in one
 * piece and gives up after 15 s; who is slower than this is broken or hostile, and must cost the others nothing. All of it
 * concerns what is received: a stream or an export may be sent for as long as there is something to send.
 */
export const CLIENT_LIMITS = {
  /** From the first byte to the last of the body: a body that trickles ends here, with 408. */
  requestTimeout: 15_000,
  /** Connections on which nothing has come since the last answer. Longer than a proxy's usual minute, so that it is the
   * proxy that closes, and no callback meets a connection that is just being closed. */
  keepAliveTimeout: 72_000,
  http: {
    /** From connecting to the end of the headers; also ends connections that never say anything. */
    headersTimeout: 10_000,
    /** Node looks for the above every 30 s by default: a slow client would live three times as long as it may. */
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: MOST_HEAD_BYTES,
  },
} as const satisfies ClientLimits;

export type ClientLimits = Pick<FastifyHttpOptions<Server>, 'requestTimeout' | 'keepAliveTimeout' | 'http'>;
