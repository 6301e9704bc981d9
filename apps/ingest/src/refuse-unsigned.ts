import { callbackRoute, KINDS, type Kind } from '@sidetrack/domain';
import { readSignature } from '@sidetrack/signalwire';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signatureOf } from './signature-header.js';

/**
 * A body of a usual length arrives together with its head. It is kept with a sample of the unsigned request, for
 * whoever has to find out where the signature was lost. A longer body is not from a provider whose header was just
 * lost, so it is not waited for.
 */
const READ_ALL_THE_SAME_BYTES = 16 * 1024;

const KIND_OF_ROUTE: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [callbackRoute(kind), kind]));

/** Answers a long request without a well-formed signature when its head has arrived, before its body is received. */
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

/** A body that comes in chunks may be of any length. */
function hasLongBody({ headers }: FastifyRequest): boolean {
  const length = headers['content-length'];
  return length === undefined ? headers['transfer-encoding'] !== undefined : Number(length) > READ_ALL_THE_SAME_BYTES;
}

function isSigned({ headers }: FastifyRequest): boolean {
  const signature = signatureOf(headers);
  return signature !== null && readSignature(signature) !== null;
}
