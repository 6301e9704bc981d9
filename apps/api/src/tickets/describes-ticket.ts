import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { TICKET_EXAMPLE } from '../lookup/lookup-examples.js';
import { SidOfTicketListDto } from '../lookup/lookup.dto.js';
import { DEPRECATED_SINCE, ticketPath } from './ticket-path.js';

const { noToken, unexpected, unreachable } = PROBLEM_EXAMPLES;

const REFERENCE = 'SW-48213';

const ANSWER = { type: SidOfTicketListDto, example: { data: [TICKET_EXAMPLE], next: null } };

const referenceParameter = ApiParam({
  name: 'reference',
  type: String,
  description: 'The reference of the ticket, in any case.',
  example: REFERENCE,
});

/** The API documents' words for a ticket. */
export const DescribesTicket = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'The SIDs that notes attach to a ticket',
      description: 'Each with where it stands, those with the newest notes first; none for a ticket nobody named.',
    }),
    referenceParameter,
    ApiOkResponse(ANSWER),
    Refusals(noToken, unexpected, unreachable),
  );

/** The API documents' words for the path at which tickets were asked for before. */
export const DescribesTicketAtOldPath = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      deprecated: true,
      summary: 'The SIDs of a ticket, at the old path',
      description:
        'The same as `/v1/tickets/{reference}`. Here a ticket called `evidence` could not be told from the evidence about ' +
        'a SID `ticket`, so tickets have a path of their own.',
    }),
    referenceParameter,
    ApiOkResponse({
      ...ANSWER,
      headers: {
        Deprecation: {
          description: 'Since when this path is deprecated (RFC 9745).',
          schema: { type: 'string' },
          example: DEPRECATED_SINCE,
        },
        Link: {
          description: 'Where it is from now on, `rel="successor-version"`.',
          schema: { type: 'string' },
          example: `<${ticketPath(REFERENCE)}>; rel="successor-version"`,
        },
      },
    }),
    Refusals(noToken, unexpected, unreachable),
  );
