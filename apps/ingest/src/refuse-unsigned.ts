import { callbackRoute, KINDS, type Kind } from '@sidetrack/domain';
import { readSignature } from '@sidetrack/signalwire';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signatureOf } from './signature-header.js';

/**
 * A body of a usual length is here with its head, and is kept with a sample of what lacked a signature, for whoever has to
 * find out where it was lost. What is longer is no provider's that has just lost its header.
 */
const READ_ALL_THE_SAME_BYTES = 16 * 1024;

const KIND_OF_ROUTE: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [callbackRoute(kind), kind]));

/** Answers a long request without a signature that a provider may have written at its head, before its body is received. */
export function refuseUnsignedAtHead(
  fastify: FastifyInstance,
  receive: (route: Kind, request: FastifyRequest, reply: FastifyReply) => Promise<void>,
): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const route =
      hasLongBody(request) && !isSigned(request) ? KIND_OF_ROUTE.get(request.routeOptions.url ?? '') : undefined;
    if (route === undefined || request.method !== 'POST') done();
    else receive(route, request, reply).catch((error: unknown) => reply.send(error));
  });
}

/** One that comes in chunks may be of any length. */
function hasLongBody({ headers }: FastifyRequest): boolean {
  const length = headers['content-length'];
  return length === undefined ? headers['transfer-encoding'] !== undefined : Number(length) > READ_ALL_THE_SAME_BYTES;
}

function isSigned({ headers }: FastifyRequest): boolean {
  const signature = signatureOf(headers);
  return signature !== null && readSignature(signature) !== null;
}
