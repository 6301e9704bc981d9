import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';

/** The header in which a caller, or a proxy before this door, names its request, and in which the answer repeats it. */
export const REQUEST_ID_HEADER = 'x-request-id';

/**
 * Which ids of callers are taken: only characters that stand as they are in a URN, a header and a line of a log. The id
 * is a text of somebody else, so an id that could break out of one of these is not repeated.
 */
const SAFE_ID = /^[A-Za-z0-9\-._~:/@!$&()*+,;=]{1,128}$/;

/** Drawn once: the ids of two processes, or of one before and after a restart, are not the same. */
const PROCESS = randomBytes(6).toString('hex');

let count = 0;

/** An id that no other request of this process has. A counter: the public door makes one for each callback. */
export function newRequestId(): string {
  count += 1;
  return `${PROCESS}-${count.toString(36)}`;
}

/** The caller's id of a request where it can be taken, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && SAFE_ID.test(given) ? given : newRequestId();
}

/** The `instance` of a problem (RFC 9457): which request it is about, as the log lines of that request name it. */
export const instanceOf = (requestId: string): string => `urn:sidetrack:request:${requestId}`;

/** Gives every request its id, and every answer the id of its request. Call it before the door listens. */
export function nameRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.setGenReqId(requestIdOf);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
}
