import { getSchemaPath } from '@nestjs/swagger';
import { SID_IN_WORDS } from '@sidetrack/domain';
import { problem, PROBLEM_CONTENT_TYPE, type Problem } from '@sidetrack/http-service';
import type { OpenApi } from '../open-api-types.js';
import { ProblemDto } from '../problem.dto.js';

const SET_ASIDE = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const NO_SID = `MessageSid must be ${SID_IN_WORDS}, but it is missing`;

/** The answers of the public door to a callback, with the same words as the real ones. A test provokes each of them. */
export const CALLBACK_ANSWERS: OpenApi.Responses = {
  200: { description: 'Stored durably; an exact repeat stores nothing new. The body is empty.' },
  401: refusal('The signature is missing or wrong. Nothing is kept but samples, for whoever has to mend the set-up.', [
    problem('signature-missing', 'The request carries no X-SignalWire-Signature (or X-Twilio-Signature) header.'),
    problem('signature-wrong', 'The signature does not match this URL and body under any key of the account.'),
  ]),
  413: refusal('The body is over 64 KiB, or says more than 1,000 parameters.', [
    problem('body-too-large', 'The body is larger than this door accepts (64 KiB for callbacks).'),
    problem('too-many-parameters', 'The request has more than 1000 parameters, which no callback has.'),
  ]),
  414: refusal('The query of the URL is over 16 KiB.', [
    problem('query-too-long', 'The query of the URL is longer than 16384 characters, which that of no callback is.'),
  ]),
  415: refusal('Neither a form nor JSON.', [
    problem(
      'content-type',
      'The content type "text/plain" is not accepted here; send application/x-www-form-urlencoded or application/json.',
    ),
  ]),
  422: refusal(
    'Authentic, but not readable as a callback of this kind, or ambiguous. It is kept under `quarantineId`.',
    [
      problem(
        'wrong-door',
        'this is the callback of a call, and came to the door of messages: configure /callbacks/calls as its callback URL',
        { errors: [], quarantineId: SET_ASIDE },
      ),
      problem('invalid', `This is not a callback about a message: ${NO_SID}`, {
        errors: [{ pointer: '/MessageSid', detail: NO_SID }],
        quarantineId: SET_ASIDE,
      }),
      problem(
        'ambiguous',
        'The same signature came before, over the same signed text split into other parameters: which of the two the ' +
          'provider meant, the signature cannot say. The one that came first stands, in doubt.',
        { errors: [], quarantineId: SET_ASIDE },
      ),
      problem('unreadable', 'the body is not valid JSON', {
        errors: [{ pointer: '', detail: 'the body is not valid JSON' }],
        quarantineId: SET_ASIDE,
      }),
    ],
  ),
  503: {
    ...refusal('Nothing durable can take it right now; send it again.', [
      problem('unavailable', 'The callback could not be made durable right now; send it again.'),
      problem(
        'quarantine-full',
        'The callback is genuine and cannot be read, and there is no room to set it aside for this account; send it again.',
      ),
      problem('overloaded', 'More callbacks come in than can be taken; send it again.'),
    ]),
    headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' }, example: 2 } },
  },
};

function refusal(description: string, problems: readonly Problem[]): OpenApi.Response {
  const examples = problems.map((value) => [value.type.slice(value.type.lastIndexOf(':') + 1), { value }] as const);
  const schema = { $ref: getSchemaPath(ProblemDto) };
  return { description, content: { [PROBLEM_CONTENT_TYPE]: { schema, examples: Object.fromEntries(examples) } } };
}
