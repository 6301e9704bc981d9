import { ProblemException, sendProblem } from '@sidetrack/http-service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Asks for the token of a request that has a body before the body is received: a guard comes after it, and whoever has no
 * token could make this door hold as many bodies as they like for as long as one may take to arrive.
 *
 * @param admit notes on the request whose token it is, or throws the problem of one that has none
 */
export function askForTokenBeforeBody(
  fastify: FastifyInstance,
  admit: (request: FastifyRequest, reply: FastifyReply) => void,
): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const wantsToken = request.routeOptions.url?.startsWith('/v1') === true && hasBody(request);
    const refusal = wantsToken ? refusalOf(() => admit(request, reply)) : null;
    if (refusal === null) done();
    else sendProblem(reply, refusal.body);
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

function refusalOf(admit: () => void): ProblemException | null {
  try {
    admit();
    return null;
  } catch (error) {
    if (error instanceof ProblemException) return error;
    throw error;
  }
}
