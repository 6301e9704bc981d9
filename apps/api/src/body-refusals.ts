import { problem, ProblemException, type Problem } from '@sidetrack/http-service';
import { isTooDeep, isTooWide } from '@sidetrack/json';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Far more than any body that a route here has a use for. */
export const API_BODY_LIMIT_BYTES = 64 * 1024;

/** What Fastify refuses of a body before a handler runs, in our words. */
const REFUSALS: Readonly<Record<string, (request: FastifyRequest) => Problem>> = {
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

/** The refusal of a body that this door does not take, or null when something else went wrong. */
export function refuseBody(error: unknown, request: FastifyRequest): ProblemException | null {
  const refusal = REFUSALS[codeOf(error) ?? ''];
  return refusal === undefined ? null : new ProblemException(refusal(request));
}

/**
 * Bodies are JSON here: Fastify would also take plain text, and Nest forms, as bodies that no route can read. JSON is read as
 * Fastify reads it, unless it is so deep that checking it would run out of stack.
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

/** Each is read, copied and checked, and the answer tells of each: 64 KiB of them would take a tenth of a second. */
const MOST_VALUES = 64;

const TOO_MANY = problem(
  'invalid-json',
  `There are more than ${MOST_VALUES} values in the body; it is an object such as {"ticket":"SW-48213"}.`,
);

const TOO_DEEP = problem(
  'invalid-json',
  'Lists and objects stand in each other more than 32 deep in the body; it is an object such as {"ticket":"SW-48213"}.',
);

/** Nest puts what Fastify said under an exception of its own. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: { code?: string } | null };
  return code ?? cause?.code;
}

function explainType(type: string | undefined): string {
  const what =
    type === undefined ? 'A body without a content type' : `The content type ${JSON.stringify(type.slice(0, 100))}`;
  return `${what} is not accepted here; send application/json.`;
}
