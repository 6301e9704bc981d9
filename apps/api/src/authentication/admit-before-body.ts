import { ProblemException, sendProblem } from '@sidetrack/http-service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Checks the token or the session before the body of a request is received. A guard runs only after the body. Without
 * this check, strangers could make this door hold many bodies for as long as a body may take to arrive.
 *
 * @param admit notes on the request whose token or session it is, or throws the problem of one that has neither
 */
export function admitBeforeBody(
  fastify: FastifyInstance,
  admit: (request: FastifyRequest, reply: FastifyReply) => Promise<void> | undefined,
): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const wantsCaller = request.routeOptions.url?.startsWith('/v1') === true && hasBody(request);
    const refusal = wantsCaller ? await refusalOf(async () => admit(request, reply)) : null;
    if (refusal === null) return undefined;
    sendProblem(reply, refusal.body);
    return reply;
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

async function refusalOf(admit: () => Promise<void>): Promise<ProblemException | null> {
  try {
    await admit();
    return null;
  } catch (error) {
    if (error instanceof ProblemException) return error;
    throw error;
  }
}
