import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { TRAFFIC_EXAMPLE, WAITING_EXAMPLE } from './traffic-examples.js';
import { TrafficDto } from './traffic.dto.js';
import { WaitingDto } from './waiting.dto.js';

const { invalidInput, noToken, unexpected, unreachable } = PROBLEM_EXAMPLES;

/** The API documents' words for the traffic. */
export const DescribesTraffic = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Count the callbacks that came in, and find silences',
      description:
        'Callbacks by when they were received (by default in the last 24 hours, by the minute), in total and for every ' +
        'interval; and the silences: times in which no resource was first seen, although at the same hours of earlier days ' +
        'there were.',
    }),
    ApiOkResponse({ type: TrafficDto, example: TRAFFIC_EXAMPLE }),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );

/** The API documents' words for what waits. */
export const DescribesWaiting = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Count the messages that wait for a receipt, by age',
      description:
        'Messages at `sent` whose receipt may still come (`awaiting-receipt`) or should have come (`receipt-overdue`), ' +
        'whenever they were sent, by how long ago the first of their callbacks came in. No MMS: it gets no receipt.',
    }),
    ApiOkResponse({ type: WaitingDto, example: WAITING_EXAMPLE }),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );
