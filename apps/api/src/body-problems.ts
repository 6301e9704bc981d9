import { problem, ProblemException, type Problem } from '@sidetrack/http-service';
import { isTooDeep, isTooWide } from '@sidetrack/json';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Far more than any route here needs for a body. */
export const API_BODY_LIMIT_BYTES = 64 * 1024;

/** The problems for bodies that Fastify refuses before a handler runs, by Fastify's error code. */
const PROBLEMS: Readonly<Record<string, (request: FastifyRequest) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    problem('body-too-large', `The body is larger than this door accepts (${API_BODY_LIMIT_BYTES / 1024} KiB).`),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ({ headers }) => problem('content-type', explainType(headers['content-type'])),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    problem(
      'invalid-json',
      'The content type says that there is a body of JSON, and there is none; send one, or no content type.',
    ),
  FST_ERR_CTP_INVALID_JSON_BODY: () =>
    problem('invalid-json', 'The body cannot be read as JSON; it is an object such as {"ticket":"SW-48213"}.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    problem('bad-request', 'The body is not as long as the header Content-Length says.'),
};

/** The problem for a body that this door does not accept, or null when the error is about something else. */
export function problemOfBody(error: unknown, request: FastifyRequest): ProblemException | null {
  const makeProblem = PROBLEMS[codeOf(error) ?? ''];
  return makeProblem === undefined ? null : new ProblemException(makeProblem(request));
}

/**
 * Accepts JSON bodies only. Fastify would also accept plain text, and Nest would accept forms; no route can read those.
 * JSON is parsed by Fastify's own parser, except when it is nested so deeply that checking it would overflow the stack.
 */
export function takeOnlyJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isTooDeep(body)) done(new ProblemException(TOO_DEEP));
    else if (isTooWide(body, MOST_VALUES)) done(new ProblemException(TOO_MANY));
    else void parse(request, body, done);
  });
}

/**
 * Each value is read, copied and checked, and the answer describes each wrong one. For 64 KiB of small values this
 * would take a tenth of a second.
 */
const MOST_VALUES = 64;

const TOO_MANY = problem(
  'invalid-json',
  `There are more than ${MOST_VALUES} values in the body; it is an object such as {"ticket":"SW-48213"}.`,
);

const TOO_DEEP = problem(
  'invalid-json',
  'Lists and objects stand in each other more than 32 deep in the body; it is an object such as {"ticket":"SW-48213"}.',
);

/** Nest wraps Fastify's error in an exception of its own. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: { code?: string } | null };
  return code ?? cause?.code;
}

function explainType(type: string | undefined): string {
  const what =
    type === undefined ? 'A body without a content type' : `The content type ${JSON.stringify(type.slice(0, 100))}`;
  return `${what} is not accepted here; send application/json.`;
}
