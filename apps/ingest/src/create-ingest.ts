import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CLIENT_LIMITS,
  HEADERS_OF_AN_EMPTY_ANSWER,
  limitConnections,
  listenToProblems,
  ProblemFilter,
  refuseBrokenRequests,
  secureAnswers,
  trustProxies,
} from '@sidetrack/http-service';
import { isReady } from '@sidetrack/intake';
import { nestLogger } from '@sidetrack/observability';
import type { Logger } from 'pino';
import { AddressShares, chargeRefusal } from './address-shares.js';
import { answerHealth } from './answer-health.js';
import { BusyWatch } from './busy-watch.js';
import { CallbacksController } from './callbacks.controller.js';
import { IngestModule } from './ingest.module.js';
import type { IngestSettings } from './ingest-settings.js';
import { openIntake } from './open-intake.js';
import { OtherProcesses } from './processes/other-processes.js';
import { acceptRawBodies, READ_LIMIT_BYTES } from './raw-body.js';
import { createReadTarget } from './read-target.js';
import { refuseUnsignedAtHead } from './refuse-unsigned.js';
import { shedLoad } from './shed-load.js';

/** Opening a connection costs as much as a few requests: beside so many that is nothing. */
const REQUESTS_OF_A_CONNECTION = 1_000;

/** The public door: it takes callbacks and nothing else, and says to a balancer whether it does. */
export async function createIngest(
  databaseUrl: string,
  settings: IngestSettings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const readTarget = createReadTarget(settings.publicUrls);
  const adapter = new FastifyAdapter({
    bodyLimit: READ_LIMIT_BYTES,
    ...CLIENT_LIMITS,
    forceCloseConnections: 'idle',
    // With several processes a connection is opened anew now and then, and whichever is free then accepts it.
    maxRequestsPerSocket: settings.processes > 1 ? REQUESTS_OF_A_CONNECTION : 0,
    // While closing, a callback that still arrives on an open connection is taken, not refused.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '' }) => readTarget(url),
    ...refuseBrokenRequests,
  });
  const intake = await openIntake(databaseUrl, settings, logger);
  const busy = new BusyWatch();
  const shares = new AddressShares(() => busy.isBusy);
  const others = new OtherProcesses();
  const app = await NestFactory.create<NestFastifyApplication>(IngestModule.for(intake, shares, logger), adapter, {
    bodyParser: false,
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  trustProxies(fastify.server, settings.trustedProxies);
  limitConnections(fastify.server);
  shedLoad(fastify.server, { onShed: intake.countShed, shares });
  // The outermost: what comes first is what was added last.
  answerHealth(fastify.server, {
    isReady: () => others.areReady && isReady(intake.health()),
    isBusy: () => busy.isBusy,
    shares: new AddressShares(() => busy.isBusy),
    onShed: () => intake.countShed('over-its-share'),
  });
  others.tell(() => isReady(intake.health()));
  acceptRawBodies(fastify);
  secureAnswers(fastify, HEADERS_OF_AN_EMPTY_ANSWER);
  fastify.addHook('onClose', (_instance, done) => {
    busy.stop();
    others.stop();
    done();
  });
  const controller = app.get(CallbacksController);
  refuseUnsignedAtHead(fastify, (route, request, reply) => controller.receive(route, request, reply));
  listenToProblems(fastify, (request, answered) => {
    intake.onProblem(request, answered);
    chargeRefusal(shares, request.raw, answered);
  });
  app.useGlobalFilters(new ProblemFilter(logger, 503));
  return app;
}
