import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** Told of every request that is answered with a problem. It neither throws nor keeps anyone waiting. */
export type ProblemListener = (request: FastifyRequest, answered: Problem) => void;

const listeners = new WeakMap<object, ProblemListener>();

/**
 * Lets a door hear of its problems, wherever they are made: in a handler, before there is a route, or by Fastify itself.
 * A hook on every response would do the same, at a cost for those that are not refused.
 */
export function listenToProblems(fastify: FastifyInstance, listener: ProblemListener): void {
  listeners.set(fastify.server, listener);
}

/** To be called by whoever sends a problem. */
export function tellOfProblem(reply: FastifyReply, answered: Problem): void {
  listeners.get(reply.server.server)?.(reply.request, answered);
}
