import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { refuseOtherMethods } from './refuse-other-methods.js';
import { nameRequests } from './request-id.js';

export interface DoorAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/**
 * Connections that the kernel holds until the event loop turns to them (it takes the lower of this and its own limit).
 * With Node's 511, a burst of new connections is partly dropped and comes again after a second, too late for the caller.
 */
const BACKLOG = 4_096;

/**
 * Initialises the application, names its requests, closes the gaps between its routes, listens, and gives the URL it
 * listens on. `beforeListening` is called when everything is ready and nobody has been let in yet.
 */
export async function openDoor(
  app: NestFastifyApplication,
  { host, port }: DoorAddress,
  beforeListening: () => void = () => undefined,
): Promise<string> {
  nameRequests(app);
  const routesComplete = refuseOtherMethods(app);
  await app.init();
  routesComplete();
  const fastify = app.getHttpAdapter().getInstance();
  // Plugins are loaded now, and not by listening: what comes before that may be the last moment to load anything.
  await fastify.ready();
  beforeListening();
  await app.listen({ host, port, backlog: BACKLOG });
  const address = fastify.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

/** What a door tells the process that started it, once it can be reached. */
export interface DoorReady {
  readonly type: 'ready';
  readonly url: string;
}

/**
 * Longest wait for open requests: a client that never finishes must not hold up a deploy. What is left of ten seconds
 * after it, the longest that anyone waits before killing, is for the application to write down what it still holds.
 */
const CLOSE_WITHIN_MS = 5_000;
const CLOSE_IDLE_EVERY_MS = 100;

/**
 * Runs an opened door as this process: reports its URL to the parent, and closes on SIGTERM, SIGINT or when the parent
 * is gone. Closing stops accepting, finishes open requests, lets the application flush, then exits with 0. It gives the
 * function that closes for any other reason.
 */
export function serveUntilSignalled(app: NestFastifyApplication, url: string, logger: Logger): (why: string) => void {
  let closing = false;
  const close = (why: string): void => {
    if (closing) return;
    closing = true;
    logger.info({ why }, 'closing');
    const fastify = app.getHttpAdapter().getInstance();
    // A connection that is answered now stays open for the client's next request, which would never come to an end.
    setInterval(() => fastify.server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS).unref();
    setTimeout(() => fastify.server.closeAllConnections(), CLOSE_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'could not close cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => close('SIGTERM'));
  process.on('SIGINT', () => close('SIGINT'));
  process.on('disconnect', () => close('the process that started this door is gone'));
  const ready: DoorReady = { type: 'ready', url };
  process.send?.(ready);
  logger.info({ url }, 'open');
  return close;
}
