import { problem, sendProblem } from '@sidetrack/door';
import type { FastifyInstance } from 'fastify';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * How late the event loop may be. Whoever is accepted then waits for about as long again, for the database, and is still
 * answered within a second; a pause for garbage collection stays far below it.
 */
const LATEST_MS = 400;
const LOOK_EVERY_MS = 100;
const RESOLUTION_MS = 20;

/**
 * Refuses requests before their body is read while the process cannot keep up: refusing costs a fraction of what taking
 * a callback costs, so those that are taken are answered in time, and the provider sends the others again.
 * (`@fastify/under-pressure` looks once a second and would be one more hook for the same figure.)
 */
export function shedLoad(fastify: FastifyInstance): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let isLate = false;
  const timer = setInterval(() => {
    isLate = delay.max > (LATEST_MS + RESOLUTION_MS) * 1e6;
    delay.reset();
  }, LOOK_EVERY_MS);
  timer.unref();

  fastify.addHook('onRequest', (_request, reply, done) => {
    if (!isLate) {
      done();
      return;
    }
    sendProblem(reply, problem(503, 'overloaded', 'More callbacks come in than can be taken; send it again.'));
  });
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    delay.disable();
    done();
  });
}
