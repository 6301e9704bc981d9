import { formatInstant } from '@sidetrack/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { problem, PROBLEM_CONTENT_TYPE, type Problem } from '@sidetrack/http-service';
import { EXAMPLE, exampleOf, QuarantinedCallback } from '@sidetrack/views';
import { notOf } from '../query/not-of.js';
import { ProblemDto } from './problem.dto.js';

const REFUSED = exampleOf(QuarantinedCallback);

const FAULT = { pointer: '/query/limit', detail: 'limit is a whole number from 1 to 1000.' };

/**
 * One example of each problem that the API's routes answer. The function that makes the real problems makes the
 * examples too.
 */
export const PROBLEM_EXAMPLES = {
  invalidInput: problem('invalid-input', FAULT.detail, { errors: [FAULT] }),
  noToken: problem(
    'no-valid-token',
    'A token is needed: send the header "Authorization: Bearer TOKEN" with one of those in API_TOKENS.',
  ),
  otherOrigin: problem(
    'other-origin',
    'The request comes from a page that is not of this console, so its session does not count.',
  ),
  noSession: problem('not-found', 'This request came with a token, and not in a session.'),
  tooManyWrong: problem(
    'too-many-wrong-tokens',
    'Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time.',
  ),
  notFound: problem('not-found', notOf('message', '0a059168-0000-4000-8000-000000000002')),
  onlyRefused: problem(
    'only-refused',
    `Nothing about ${EXAMPLE.message} has become an event, but a callback that names it was refused at ` +
      `${formatInstant(new Date(REFUSED.receivedAt))} (invalid: ${REFUSED.detail}). It waits at ` +
      `/v1/quarantine/${REFUSED.id}: mend what is said there, then replay it.`,
    { quarantined: [{ ...REFUSED, state: 'waiting' }] },
  ),
  noSuchAccount: problem('not-found', 'Nothing was ever heard of this account.'),
  notInQuarantine: problem('not-found', 'Nothing is kept in quarantine under 3f0c8b7e-0000-8000-8000-000000000005.'),
  invalidRoute: problem('invalid-input', 'door is one of messages, calls, recordings.', {
    errors: [{ pointer: '/door', detail: 'door is one of messages, calls, recordings.' }],
  }),
  invalidDiscard: problem('invalid-input', 'expected is a whole number, 1 or more.', {
    errors: [{ pointer: '/expected', detail: 'expected is a whole number, 1 or more.' }],
  }),
  noSuchGroup: problem('not-found', 'There is no such group; /v1/quarantine/groups has the ids of all.'),
  notWaiting: problem(
    'not-waiting',
    '4 wait in this group by then, and not 3: nothing was discarded. Look again, and send that number.',
  ),
  invalidNote: problem('invalid-input', 'text is 1 to 4000 characters.', {
    errors: [{ pointer: '/text', detail: 'text is 1 to 4000 characters.' }],
  }),
  noSuchNote: problem('not-found', 'There is no note 5b1f6c2e-0000-4000-8000-000000000006.'),
  keyUsedOtherwise: problem(
    'idempotency-key-used',
    'You have used this Idempotency-Key for another note, 5b1f6c2e-0000-4000-8000-000000000006; take a new key.',
  ),
  keyUsedForAnotherReconciliation: problem(
    'idempotency-key-used',
    'You have used this Idempotency-Key for another reconciliation, 5b1f6c2e-0000-4000-8000-000000000018; take a new key.',
  ),
  noSuchReconciliation: problem('not-found', 'There is no reconciliation 5b1f6c2e-0000-4000-8000-000000000018.'),
  noProviderAccess: problem('no-provider-access', 'PROVIDER_ACCESS is not set, so no provider can be asked.'),
  invalidSince: problem('invalid-input', 'since is a time that has passed.', {
    errors: [{ pointer: '/since', detail: 'since is a time that has passed.' }],
  }),
  notReplayable: problem('invalid', 'This is not a callback about a message: NumSegments must be a whole number.', {
    status: 409,
    errors: [{ pointer: '/NumSegments', detail: 'NumSegments must be a whole number of at most 9 digits, or empty.' }],
  }),
  bodyTooLarge: problem('body-too-large', 'The body is larger than this door accepts (64 KiB).'),
  notJson: problem('content-type', 'The content type "text/plain" is not accepted here; send application/json.'),
  unexpected: problem(
    'unexpected',
    'The request could not be answered because of a fault on this side; it is logged. Try again.',
  ),
  unreachable: problem('database-unreachable', 'The database does not answer right now. Try again in a moment.'),
} as const;

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'A parameter or field is unknown or cannot be read; `errors` names each.',
  401: 'No known token, and no session.',
  403: 'A page of another origin has sent it.',
  404: 'Nothing is known under this id.',
  409: 'Not possible as it is; `detail` says why. Nothing was changed.',
  413: 'The body is larger than this door accepts.',
  415: 'The body is not of the type `application/json`.',
  429: 'Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when.',
  500: 'A fault on this side.',
  503: 'The database cannot be reached.',
};

/**
 * Documents the problems that a route can answer, each with its example. A route that needs a token also answers the
 * problem for callers that guess tokens.
 */
export function Problems(...given: readonly Problem[]): MethodDecorator & ClassDecorator {
  const { noToken, tooManyWrong } = PROBLEM_EXAMPLES;
  const examples = given.includes(noToken) ? [...given, tooManyWrong] : given;
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...examples.map((example) =>
      ApiResponse({
        status: example.status,
        description: DESCRIPTIONS[example.status] ?? example.title,
        content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: getSchemaPath(ProblemDto) }, example } },
      }),
    ),
  );
}
