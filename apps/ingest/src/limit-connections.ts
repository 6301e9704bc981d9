import type { FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';

/**
 * How long a client may take, and how much of this process it may hold. The provider sends a callback in one piece and
 * gives up after 15 s; who is slower than this is broken or hostile, and must cost the others nothing.
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
  },
} as const satisfies Pick<FastifyHttpOptions<Server>, 'requestTimeout' | 'keepAliveTimeout' | 'http'>;

/**
 * Beyond 10,000 idle ones there is room for those that work. Measured, an idle connection holds about 8 KiB (10,000 of
 * them: 80 MiB). The next one is closed at once: it would take file descriptors from the journal and the database.
 */
const MOST_CONNECTIONS = 12_000;

export function limitConnections(server: Server): void {
  server.maxConnections = MOST_CONNECTIONS;
}
