import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS, type Kind } from '@sidetrack/domain';
import { readPastedSid } from '@sidetrack/views';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { ACCOUNT_SID } from '../documentation/properties.js';
import { Keeps, type Rule } from '../query/rule.js';
import { isAccountSid, isKind } from '../query/rules.js';
import { isTicketReference, MAX_TICKET_REFERENCE } from '../tickets/ticket-reference.js';
import { NOTE_EXAMPLE } from './note-resource.js';

const MAX_PASTED = 1_000;
const MAX_TEXT = 4_000;

const isPastedSid: Rule = (value) =>
  typeof value === 'string' && value.length <= MAX_PASTED && readPastedSid(value).length > 0
    ? null
    : 'is the SID of a message, a call or a recording.';

const isTicket: Rule = (value) =>
  typeof value === 'string' && isTicketReference(value)
    ? null
    : `is 1 to ${MAX_TICKET_REFERENCE} characters of one line.`;

/** PostgreSQL holds neither NUL nor half a character. */
const isText: Rule = (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT && !/[\0\p{Cs}]/u.test(value)
    ? null
    : `is 1 to ${MAX_TEXT} characters.`;

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A note to be attached. */
export class NewNoteBody {
  @ApiProperty({
    type: String,
    maxLength: MAX_PASTED,
    description: 'The SID that it is about, as people paste it.',
    example: NOTE_EXAMPLE.sid,
  })
  @Keeps(isPastedSid)
  sid!: string;

  @ApiProperty({
    type: String,
    maxLength: MAX_TICKET_REFERENCE,
    description: 'The reference of the ticket, as the provider or your desk writes it.',
    example: NOTE_EXAMPLE.ticket,
  })
  @Trimmed()
  @Keeps(isTicket)
  ticket!: string;

  @ApiProperty({ type: String, maxLength: MAX_TEXT, description: 'What there is to say.', example: NOTE_EXAMPLE.text })
  @Keeps(isText)
  text!: string;

  @ApiPropertyOptional({ type: String, enum: KINDS, description: 'Which kind, where several have the SID.' })
  @IsOptional()
  @Keeps(isKind)
  kind?: Kind;

  @ApiPropertyOptional({ type: String, description: ACCOUNT_SID, example: NOTE_EXAMPLE.accountSid })
  @IsOptional()
  @Keeps(isAccountSid)
  accountSid?: string;
}
