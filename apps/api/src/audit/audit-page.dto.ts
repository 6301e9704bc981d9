import { ApiProperty } from '@nestjs/swagger';
import { KINDS, type Kind } from '@sidetrack/domain';
import { ABSENCES, type AbsenceClass, type AbsenceResource } from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { MessageDto } from '../messages/message.dto.js';
import { ABSENCE_EXAMPLE as ABSENCE } from './audit-examples.js';
import type { AuditPage } from './audit-page.js';

const Counts = (nullWhen: string, example: Readonly<Record<string, number>>): PropertyDecorator =>
  ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: { type: 'integer', minimum: 0 },
    description: `How many there are of every class that was asked for, on all pages; null ${nullWhen}.`,
    example,
  });

/** A page of discrepancies in the API documents. */
export class DiscrepancyListDto implements AuditPage<MessageDto> {
  @ApiProperty({ type: [MessageDto] })
  data!: MessageDto[];

  @property.Next()
  next!: string | null;

  @Counts('without `include=counts`, and on pages after the first', {
    'receipt-overdue': 12,
    stalled: 1,
    contradicted: 3,
  })
  counts!: Record<string, number> | null;
}

/** Something that is missing, in the API documents. */
export class AbsenceDto implements AbsenceResource {
  @ApiProperty({ enum: ABSENCES, example: ABSENCE.class })
  class!: AbsenceClass;

  @ApiProperty({ enum: [...KINDS, 'account'], description: 'What the SID is one of.', example: ABSENCE.kind })
  kind!: Kind | 'account';

  @property.Text('The SID of the resource, or of the account itself.', ABSENCE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, ABSENCE.accountSid)
  accountSid!: string;

  @property.Time('When it began to be missing.', ABSENCE.since)
  since!: string;

  @property.Text('Why we say so, in plain words, with the evidence.', ABSENCE.explanation)
  explanation!: string;

  @property.Text('What to do next.', ABSENCE.next)
  next!: string;
}

/** A page of absences in the API documents. */
export class AbsenceListDto implements AuditPage<AbsenceDto> {
  @ApiProperty({ type: [AbsenceDto] })
  data!: AbsenceDto[];

  @property.Next()
  next!: string | null;

  @Counts('on pages after the first', { 'open-call': 2, 'recording-missing': 0, 'account-silent': 0 })
  counts!: Record<string, number> | null;
}
