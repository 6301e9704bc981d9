import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** Told of every request that is refused with a problem. It neither throws nor keeps anyone waiting. */
export type RefusalListener = (request: FastifyRequest, refused: Problem) => void;

const listeners = new WeakMap<object, RefusalListener>();

/**
 * Lets a door hear of its refusals, wherever they are made: in a handler, before there is a route, or by Fastify itself.
 * A hook on every response would do the same, at a cost for those that are not refused.
 */
export function listenToRefusals(fastify: FastifyInstance, listener: RefusalListener): void {
  listeners.set(fastify.server, listener);
}

/** To be called by whoever sends a problem. */
export function tellOfRefusal(reply: FastifyReply, refused: Problem): void {
  listeners.get(reply.server.server)?.(reply.request, refused);
}
