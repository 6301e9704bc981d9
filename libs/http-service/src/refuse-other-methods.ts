import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, HTTPMethods, RouteOptions } from 'fastify';
import { problem } from './problem.js';
import { sendProblem } from './problem-filter.js';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/**
 * Answers 405 with `Allow` where a path exists and the method does not; Fastify by itself says 404.
 * Call it before the routes exist; it gives the function to call once they all do, and before the door listens.
 */
export function refuseOtherMethods(app: NestFastifyApplication): () => void {
  const fastify = app.getHttpAdapter().getInstance();
  const allowed = new Map<string, Set<HTTPMethods>>();
  fastify.addHook('onRoute', (route: RouteOptions) => {
    if (route.url.includes('*')) return;
    // Both doors take a path with a slash at its end as the one without: they are one route, also where both are added.
    const url = route.url.length > 1 && route.url.endsWith('/') ? route.url.slice(0, -1) : route.url;
    const methods = allowed.get(url) ?? new Set();
    for (const method of [route.method].flat()) methods.add(method);
    allowed.set(url, methods);
  });
  return () => {
    // A copy: every route added here is reported to the hook above as well.
    for (const [url, methods] of Array.from(allowed)) refuseOn(fastify, url, [...methods]);
  };
}

function refuseOn(fastify: FastifyInstance, url: string, allowed: readonly HTTPMethods[]): void {
  const refused = METHODS.filter((method) => !allowed.includes(method));
  if (refused.length === 0) return;
  const allow = allowed.join(', ');
  fastify.route({
    method: refused,
    url,
    // Before parsing: the body of a method that is not allowed is nobody's business.
    onRequest: (request, reply) => {
      void reply.header('allow', allow);
      sendProblem(reply, problem('method-not-allowed', `${request.method} is not allowed here; use ${allow}.`));
    },
    handler: () => undefined,
  });
}
