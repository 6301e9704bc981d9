import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { AUDIT_EXAMPLE } from './audit-examples.js';
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
