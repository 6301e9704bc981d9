import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { columnsOf } from '@sidetrack/views';
import { JsonOrFile } from '../documentation/describes.js';
import { MESSAGE_EXAMPLE } from '../documentation/examples.js';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { ABSENCE_EXAMPLE, AUDIT_EXAMPLE } from './audit-examples.js';
import { AbsenceListDto, DiscrepancyListDto } from './audit-page.dto.js';
import { AuditDto } from './audit.dto.js';

const { invalidInput, noToken, unexpected, unreachable } = PROBLEM_EXAMPLES;

/** The API documents' words for the audit of deliveries. */
export const DescribesAudit = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Count what became of messages',
      description:
        'The messages that were first seen in a range (by default the last 24 hours), in total and for every hour or day. ' +
        'Counts are of their state now, which still changes as receipts come in.',
    }),
    ApiOkResponse({ type: AuditDto, example: AUDIT_EXAMPLE }),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );

const NEXT_LINK = {
  Link: {
    description: 'The URL of the next page, `rel="next"`; absent on the last one.',
    schema: { type: 'string' as const },
    example: '</v1/audit/discrepancies?class=stalled&limit=50&cursor=WyJkaXNjcmVwYW5jaWVzIl0>; rel="next"',
  },
};

/** The API documents' words for the list of discrepancies. */
export const DescribesDiscrepancies = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'List messages whose outcome is not what it should be, oldest first',
      description:
        'By default those whose receipt is overdue, that have stalled, or whose outcomes contradict each other; each with ' +
        'its explanation and what to do. Every page is about the moment at which the first one was asked for. ' +
        'A page takes the same time however many there are; counting them (`include=counts`) does not. ' +
        'As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` and ' +
        '`include` say; four files, of this or other lists, can be under way, further ones get a 503.',
    }),
    JsonOrFile(
      {
        type: DiscrepancyListDto,
        example: { data: [MESSAGE_EXAMPLE], next: null, counts: { 'awaiting-receipt': 1 } },
      },
      NEXT_LINK,
      [MESSAGE_EXAMPLE],
      columnsOf('message'),
    ),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );

/** The API documents' words for the list of absences. */
export const DescribesAbsences = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'List what did not come in although it should have, longest missing first',
      description:
        '`open-call`: no end within `OPEN_CALL_WINDOW`. `recording-missing`: none within `RECORDING_WINDOW`. `account-silent`: ' +
        'nothing for more than twice as long as the account ever was silent in its last month, of which three weeks have to be known. `first-status-missing`: ' +
        'a message or call first heard of past its first status; only when asked for, since some providers report none. ' +
        'Every page is about the moment at which the first one was asked for.',
    }),
    ApiOkResponse({
      type: AbsenceListDto,
      example: {
        data: [ABSENCE_EXAMPLE],
        next: null,
        counts: { 'open-call': 1, 'recording-missing': 0, 'account-silent': 0 },
      },
      headers: NEXT_LINK,
    }),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );
