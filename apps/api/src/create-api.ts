import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CLIENT_LIMITS,
  limitConnections,
  refuseBrokenRequests,
  secureAnswers,
  trustProxies,
  type ClientLimits,
} from '@sidetrack/http-service';
import { nestLogger } from '@sidetrack/observability';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { ApiModule } from './api.module.js';
import { ApiProblemFilter } from './api-problem.filter.js';
import type { ApiSettings } from './api-settings.js';
import { CallerGuard } from './authentication/caller.guard.js';
import { admitBeforeBody } from './authentication/admit-before-body.js';
import { API_BODY_LIMIT_BYTES, takeOnlyJson } from './body-problems.js';
import { compressAnswers } from './compress-answers.js';
import { serveConsoleAssets } from './console/serve-console-assets.js';
import { Documents } from './documentation/documents.js';
import { HttpMetrics } from './http-metrics.js';

/**
 * Far longer than any SID. A caller with a path that is too long should be told what a SID is, not that the route does
 * not exist.
 */
const MAX_PATH_PARAMETER = 1_000;

/** The private door. It answers questions and replays refused callbacks. */
export async function createApi(
  settings: ApiSettings,
  logger: Logger,
  limits: ClientLimits = CLIENT_LIMITS,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...limits,
    forceCloseConnections: 'idle',
    bodyLimit: API_BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: MAX_PATH_PARAMETER, ignoreTrailingSlash: true },
    ...refuseBrokenRequests,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.for(settings, logger), adapter, {
    bodyParser: false,
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  trustProxies(fastify.server, settings.trustedProxies);
  secureAnswers(fastify);
  limitConnections(fastify.server);
  const guard = app.get(CallerGuard);
  admitBeforeBody(fastify, (request, reply) => guard.admit(request, reply));
  keepOutOfSharedCaches(fastify);
  takeOnlyJson(fastify);
  await compressAnswers(fastify);
  app.get(HttpMetrics).watch(fastify);
  await serveConsoleAssets(fastify, settings.consoleDir);
  app.get(Documents).of(app, settings.documentsDir);
  app.useGlobalFilters(new ApiProblemFilter(logger, 500));
  return app;
}

/**
 * The state of a resource changes with the next callback, and it is personal data. So no cache may share it or use it
 * without asking again.
 */
function keepOutOfSharedCaches(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/v1')) void reply.header('cache-control', 'private, no-cache');
    done();
  });
}
