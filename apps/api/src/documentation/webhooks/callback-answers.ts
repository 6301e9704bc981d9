import { getSchemaPath } from '@nestjs/swagger';
import { problem, PROBLEM_CONTENT_TYPE, type Problem } from '@sidetrack/door';
import type { OpenApi } from '../open-api-types.js';
import { ProblemDto } from '../problem.dto.js';

/** What the public door answers to a callback. */
export const CALLBACK_ANSWERS: OpenApi.Responses = {
  200: { description: 'Stored durably; an exact repeat stores nothing new. The body is empty.' },
  401: refusal(
    'The signature is missing or wrong. Nothing is kept.',
    problem(401, 'signature-wrong', 'The signature does not match any of the signing keys of this account.'),
  ),
  413: refusal(
    'The body is over 64 KiB.',
    problem(413, 'body-too-large', 'The body is larger than this door accepts (64 KiB for callbacks).'),
  ),
  415: refusal(
    'Neither a form nor JSON.',
    problem(
      415,
      'content-type',
      'The content type "text/plain" is not accepted here; send application/x-www-form-urlencoded or application/json.',
    ),
  ),
  422: refusal(
    'Authentic, but not readable as a callback of this kind. It is kept under `quarantineId`.',
    problem(422, 'wrong-door', 'This is a callback of a call; it belongs to /callbacks/calls.', {
      errors: [],
      quarantineId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    }),
  ),
  503: {
    ...refusal(
      'Nothing durable can take it right now; send it again.',
      problem(503, 'unavailable', 'The callback could not be stored. Send it again.'),
    ),
    headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' }, example: 2 } },
  },
};

function refusal(description: string, example: Problem): OpenApi.Response {
  return { description, content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: getSchemaPath(ProblemDto) }, example } } };
}
