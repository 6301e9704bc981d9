import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { answerAndDrain } from './answer-and-drain.js';
import { tellOfProblem } from './listen-to-problems.js';
import { mayStayOpen } from './limit-connections.js';
import { problem, PROBLEM_CONTENT_TYPE, type Problem } from './problem.js';
import { ProblemException } from './problem-exception.js';
import { instanceOf, REQUEST_ID_HEADER } from './request-id.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** What Fastify refuses before a handler runs, in our words. */
const FASTIFY_PROBLEMS: Readonly<Record<string, (request: FastifyRequest) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    problem('body-too-large', 'The body is larger than this door accepts (64 KiB for callbacks).'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (request) =>
    problem(
      'content-type',
      `The content type ${JSON.stringify(request.headers['content-type'] ?? '')} is not accepted here; send ` +
        'application/x-www-form-urlencoded or application/json.',
    ),
};

/**
 * Turns whatever a door throws into `application/problem+json`. An error that nobody expected is logged whole, and
 * answered with `unexpectedStatus` and without its details: the ingest door may answer no other 5xx than 503.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly unexpectedStatus: 500 | 503,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    sendProblem(reply, this.toProblem(error, http.getRequest<FastifyRequest>()));
  }

  private toProblem(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof ProblemException) return error.body;
    const { statusCode } = error as { statusCode?: number };
    const known = FASTIFY_PROBLEMS[fastifyCodeOf(error) ?? ''];
    if (known) return known(request);
    if (error instanceof HttpException) return fromHttpException(error, request);
    if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
      return problem('bad-request', (error as Error).message, { status: statusCode });
    }
    this.logger.error({ requestId: request.id, err: error }, 'a request failed unexpectedly');
    const detail = 'The request could not be answered because of a fault on this side; it is logged. Try again.';
    return problem('unexpected', detail, { status: this.unexpectedStatus });
  }
}

/** After how many seconds a provider or a program should come back, unless whoever refused it has said so. */
export const RETRY_AFTER_SECONDS = '2';

/** The statuses of what is refused for now only. */
const COMES_BACK: ReadonlySet<number> = new Set([429, 503]);

/**
 * Sends a problem with the id of its request, and on a 429 or 503 with `Retry-After`, so that the client knows when to
 * come back. A connection on which the last request was not believed is closed afterwards: once the rest of the request
 * was received, or would take too long.
 */
export function sendProblem(reply: FastifyReply, body: Problem): void {
  tellOfProblem(reply, body);
  const { id, raw } = reply.request;
  if (!mayStayOpen(raw.socket)) void reply.header('connection', 'close');
  if (COMES_BACK.has(body.status) && !reply.hasHeader('retry-after')) {
    void reply.header('retry-after', RETRY_AFTER_SECONDS);
  }
  // The body is sent as bytes: to a text Fastify would append a charset, a parameter that the media type does not have.
  const bytes = Buffer.from(JSON.stringify({ ...body, instance: instanceOf(id) }));
  const isCutShort = reply.hasHeader('connection') && !raw.complete;
  void reply
    .code(body.status)
    .header('content-type', PROBLEM_CONTENT_TYPE)
    // A request that is refused before it has a route has not met the hooks of the door, so these headers are set here.
    .header(REQUEST_ID_HEADER, id)
    .headers(SECURITY_HEADERS)
    .header('content-length', bytes.length)
    .send(isCutShort ? answerAndDrain(raw, bytes) : bytes);
}

/** Nest wraps what Fastify throws. */
function fastifyCodeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].find((one) => typeof one === 'string');
}

function fromHttpException(error: HttpException, request: FastifyRequest): Problem {
  const status = error.getStatus();
  if (status === 404) {
    const path = request.url.split('?', 1)[0] ?? '';
    return problem('no-such-route', `There is nothing at ${request.method} ${path.slice(0, 200)}.`);
  }
  return problem('refused', error.message, { status });
}
