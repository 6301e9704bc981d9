import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { TICKET_EXAMPLE } from '../lookup/lookup-examples.js';
import { SidOfTicketListDto } from '../lookup/lookup.dto.js';

const { noToken, unexpected, unreachable } = PROBLEM_EXAMPLES;

const referenceParameter = ApiParam({
  name: 'reference',
  type: String,
  description: 'The reference of the ticket, in any case.',
  example: 'SW-48213',
});

/** The API documents' words for a ticket. */
export const DescribesTicket = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'The SIDs that notes attach to a ticket',
      description:
        'Each with where it stands, those with the newest notes first; none for a ticket nobody named. The path at which ' +
        'this was asked before, `/v1/lookup/ticket/{reference}`, is deprecated: it still answers, with `Deprecation` and a ' +
        '`Link` to here, `rel="successor-version"`.',
    }),
    referenceParameter,
    ApiOkResponse({ type: SidOfTicketListDto, example: { data: [TICKET_EXAMPLE], next: null } }),
    Refusals(noToken, unexpected, unreachable),
  );
