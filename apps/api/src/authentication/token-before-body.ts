import { ProblemException, sendProblem } from '@sidetrack/http-service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Checks the token before the body of a request is received. A guard runs only after the body. Without this check,
 * callers without a token could make this door hold many bodies for as long as a body may take to arrive.
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
