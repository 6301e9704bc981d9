import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { QUARANTINE_EXAMPLE, REASON_EXAMPLE, REPLAY_EXAMPLE, WHOLE_QUARANTINE_EXAMPLE } from './quarantine-examples.js';
import { QuarantineListDto, ReplayDto, ReplayRequestDto, WholeQuarantineDto } from './quarantine.dto.js';
import { QuarantineReasonsDto } from './reason.dto.js';

const {
  bodyTooLarge,
  invalidRoute: invalidDoor,
  invalidInput,
  notJson,
  noToken,
  notInQuarantine,
  notReplayable,
} = PROBLEM_EXAMPLES;
const { unexpected, unreachable } = PROBLEM_EXAMPLES;

const idParameter = ApiParam({
  name: 'id',
  type: String,
  description: 'The `quarantineId` that the 422 gave.',
  example: QUARANTINE_EXAMPLE.id,
});

/** The API documents' words for the list of the quarantine. */
export const DescribesQuarantineList = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'List refused callbacks, newest first',
      description:
        'Authentic callbacks that could not be read, and with the reason `signature` samples of requests that were not ' +
        'believed, with an explanation that helps to mend keys and URLs.',
    }),
    ApiOkResponse({ type: QuarantineListDto, example: { data: [QUARANTINE_EXAMPLE], next: null } }),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );

/** The API documents' words for the reasons and their counts. */
export const DescribesReasons = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Why callbacks were refused, what to do about it, and how many were',
      description: 'Each reason that there is, with how many of its callbacks wait, were replayed or were discarded.',
    }),
    ApiOkResponse({ type: QuarantineReasonsDto, example: { data: [REASON_EXAMPLE] } }),
    Refusals(noToken, unexpected, unreachable),
  );

/** The API documents' words for one entry of the quarantine. */
export const DescribesQuarantined = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'A refused callback, whole, as it came',
      description: 'With its headers and bytes, why it was refused, and what became of it since.',
    }),
    idParameter,
    ApiOkResponse({ type: WholeQuarantineDto, example: WHOLE_QUARANTINE_EXAMPLE }),
    Refusals(noToken, notInQuarantine, unexpected, unreachable),
  );

/** The API documents' words for another try. */
export const DescribesReplay = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Try a refused callback again',
      description:
        'It goes the way of every callback once more and keeps its original time of receipt; a repeat is harmless. A ' +
        'sample of a wrong signature is verified anew against the keys and URLs of now.',
    }),
    idParameter,
    ApiBody({ type: ReplayRequestDto, required: false }),
    ApiOkResponse({ type: ReplayDto, example: REPLAY_EXAMPLE }),
    Refusals(invalidDoor, noToken, notInQuarantine, notReplayable, bodyTooLarge, notJson, unexpected, unreachable),
  );
