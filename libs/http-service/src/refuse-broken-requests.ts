import type { FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import { problem, PROBLEM_CONTENT_TYPE } from './problem.js';
import { sendProblem } from './problem-filter.js';
import { instanceOf, newRequestId, REQUEST_ID_HEADER } from './request-id.js';
import { SECURITY_HEADER_LINES } from './security-headers.js';

const STATUS_OF: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const REASON: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** Server options that answer requests too broken to have a route with a problem as well. */
export const refuseBrokenRequests = {
  frameworkErrors: (error, _request, reply) => {
    sendProblem(reply, problem('bad-request', error.message, { status: error.statusCode ?? 400 }));
  },
  clientErrorHandler(error, socket: Socket) {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = STATUS_OF[error.code ?? ''] ?? 400;
    // Whatever id it came with is as unreadable as the rest.
    const id = newRequestId();
    const unreadable = problem('bad-request', 'The request is not readable as HTTP.', { status });
    const body = JSON.stringify({ ...unreadable, instance: instanceOf(id) });
    socket.end(
      `HTTP/1.1 ${status} ${REASON[status]}\r\ncontent-type: ${PROBLEM_CONTENT_TYPE}\r\n${REQUEST_ID_HEADER}: ${id}\r\n${SECURITY_HEADER_LINES}` +
        `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  },
} as const satisfies Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>;
