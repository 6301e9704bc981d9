import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { connectAsService } from '@sidetrack/database';
import { ProblemFilter, refuseBrokenRequests } from '@sidetrack/door';
import { nestLogger } from '@sidetrack/observability';
import type { Logger } from 'pino';
import { APPEND_LANES, IngestModule, type IngestSettings } from './ingest.module.js';
import { acceptRawBodies, BODY_LIMIT_BYTES } from './raw-body.js';

/** Longest time a whole request may take to arrive; the provider itself gives up after 15 s. */
const REQUEST_TIMEOUT_MS = 15_000;

/** The public door: it takes callbacks and nothing else. */
export async function createIngest(
  databaseUrl: string,
  settings: IngestSettings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const pool = connectAsService(databaseUrl, { max: APPEND_LANES + 1, connectionTimeoutMillis: 4_000 });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // While closing, a callback that still arrives on an open connection is taken, not refused.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: true },
    ...refuseBrokenRequests,
  });
  const app = await NestFactory.create<NestFastifyApplication>(IngestModule.for(settings, pool, logger), adapter, {
    bodyParser: false,
    logger: nestLogger(logger),
    abortOnError: false,
  });
  acceptRawBodies(adapter.getInstance());
  app.useGlobalFilters(new ProblemFilter(logger, 503));
  return app;
}
