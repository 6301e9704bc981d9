import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { KINDS, type Kind } from '@sidetrack/domain';
import { RELATIONS, type LookupMatch, type LookupResource, type RelatedResource } from '@sidetrack/views';
import type { LookupLinks, Relation, SameNumberLinks, SidOfTicket, TimelineEntry } from '@sidetrack/views';
import { CallDto } from '../calls/call.dto.js';
import { CALL_EXAMPLE } from '../documentation/examples.js';
import * as property from '../documentation/properties.js';
import { DeliveryDto, MessageDto } from '../messages/message.dto.js';
import { RecordingDto } from '../recordings/recording.dto.js';
import { LOOKUP_EXAMPLE as EXAMPLE, TICKET_EXAMPLE } from './lookup-examples.js';
import { OtherReadingDto } from './other-reading.dto.js';
import { QuarantinedCallbackDto } from './quarantined.dto.js';
import { TimelineEventDto, TimelineNoteDto, TimelineRefusedDto } from './timeline.dto.js';

const KIND = { enum: KINDS, example: EXAMPLE.kind };
const SAME_NUMBER = EXAMPLE.links.sameNumber!;

const oneOf = (...types: readonly Function[]) => types.map((type) => ({ $ref: getSchemaPath(type) }));

class RelatedDto implements RelatedResource {
  @ApiProperty({
    enum: RELATIONS,
    description:
      '`parent`: the call that dialled this one; `leg`: a call that it dialled; `sibling`: another one of the same ' +
      'parent, or another recording of the same call; `call`: the call that was recorded; `recording`: one of this call.',
    example: 'leg',
  })
  relation!: Relation;

  @ApiProperty({ enum: KINDS, example: 'call' })
  kind!: Kind;

  @property.Text(property.SID, CALL_EXAMPLE.sid)
  sid!: string;

  @property.Flag('False when a callback names it and none about it has become an event.', true)
  known!: boolean;

  @property.TextOrNull('Where it stands.', CALL_EXAMPLE.status)
  status!: string | null;

  @property.TextOrNull('The caller.', CALL_EXAMPLE.from)
  from!: string | null;

  @property.TextOrNull('The callee.', CALL_EXAMPLE.to)
  to!: string | null;

  @property.NumberOrNull('How long it lasted.', CALL_EXAMPLE.durationSeconds)
  durationSeconds!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: property.FIRST_SEEN })
  firstSeenAt!: string | null;
}

class MatchDto implements LookupMatch {
  @ApiProperty(KIND)
  kind!: Kind;

  @property.Text(property.SID, EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, EXAMPLE.accountSid)
  accountSid!: string;

  @property.TextOrNull('Where it stands.', EXAMPLE.resource.status)
  status!: string | null;

  @property.Time(property.FIRST_SEEN, EXAMPLE.resource.firstSeenAt)
  firstSeenAt!: string;
}

class SameNumberDto implements SameNumberLinks {
  @property.Text("The other side's number.", SAME_NUMBER.number)
  number!: string;

  @ApiProperty({ type: String, format: 'date', description: 'A day of UTC.', example: SAME_NUMBER.day })
  day!: string;

  @property.Text('Messages to it.', SAME_NUMBER.messagesTo)
  messagesTo!: string;

  @property.Text('Messages from it.', SAME_NUMBER.messagesFrom)
  messagesFrom!: string;

  @property.Text('Calls to it.', SAME_NUMBER.callsTo)
  callsTo!: string;

  @property.Text('Calls from it.', SAME_NUMBER.callsFrom)
  callsFrom!: string;
}

class LinksDto implements LookupLinks {
  @property.Text('The resource itself.', EXAMPLE.links.self)
  self!: string;

  @property.Text('Its events, with all parameters.', EXAMPLE.links.events)
  events!: string;

  @property.Text('Its evidence.', EXAMPLE.links.evidence)
  evidence!: string;

  @ApiProperty({
    allOf: oneOf(SameNumberDto),
    nullable: true,
    description: "What else happened with the other side's number that day; null where there is no number.",
  })
  sameNumber!: SameNumberDto | null;
}

/** The answer to a look-up in the API documents. */
@ApiExtraModels(
  MessageDto,
  CallDto,
  RecordingDto,
  DeliveryDto,
  SameNumberDto,
  OtherReadingDto,
  TimelineEventDto,
  TimelineNoteDto,
  TimelineRefusedDto,
)
export class LookupDto implements LookupResource {
  @ApiProperty(KIND)
  kind!: Kind;

  @property.Text(property.SID, EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, EXAMPLE.accountSid)
  accountSid!: string;

  @ApiProperty({
    oneOf: oneOf(MessageDto, CallDto, RecordingDto),
    description: 'Its state, as its own route gives it.',
  })
  resource!: MessageDto | CallDto | RecordingDto;

  @ApiProperty({ allOf: oneOf(DeliveryDto), nullable: true, description: 'Of a message; null for the other kinds.' })
  delivery!: DeliveryDto | null;

  @property.Text('What became of it, in plain words.', EXAMPLE.explanation)
  explanation!: string;

  @ApiProperty({
    type: [String],
    description: 'What one would expect to have come in and has not, and long silences, in plain words.',
    example: EXAMPLE.gaps,
  })
  gaps!: string[];

  @ApiProperty({
    type: 'array',
    items: { oneOf: oneOf(TimelineEventDto, TimelineRefusedDto, TimelineNoteDto) },
    description: 'Callbacks, refused ones too until they are replayed, and notes by time, oldest first.',
  })
  timeline!: TimelineEntry[];

  @ApiProperty({
    type: [QuarantinedCallbackDto],
    description:
      'Authentic callbacks that name the SID and were refused, newest first, at most 20; `/v1/quarantine?sid=` has all.',
  })
  quarantined!: QuarantinedCallbackDto[];

  @ApiProperty({ type: [RelatedDto], description: 'What belongs to it: at most 100 of each relation.' })
  related!: RelatedDto[];

  @ApiProperty({ type: [MatchDto], description: 'Every resource with this SID, the one shown first.' })
  matches!: MatchDto[];

  @ApiProperty({ type: LinksDto })
  links!: LinksDto;

  @property.Text(
    "A ticket for the provider's support: plain text, at most 80 columns, no text of a message.",
    EXAMPLE.ticketText,
  )
  ticketText!: string;
}

class SidOfTicketDto implements SidOfTicket {
  @ApiProperty(KIND)
  kind!: Kind;

  @property.Text(property.SID, TICKET_EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, TICKET_EXAMPLE.accountSid)
  accountSid!: string;

  @property.TextOrNull('Where it stands.', TICKET_EXAMPLE.status)
  status!: string | null;

  @property.Flag(property.FINAL, TICKET_EXAMPLE.final)
  final!: boolean;

  @property.Flag(property.CONTRADICTED, TICKET_EXAMPLE.contradicted)
  contradicted!: boolean;

  @property.Time(property.FIRST_SEEN, TICKET_EXAMPLE.firstSeenAt)
  firstSeenAt!: string;

  @property.Time(property.LAST_SEEN, TICKET_EXAMPLE.lastSeenAt)
  lastSeenAt!: string;

  @property.Count('How many notes attach it to this ticket.', TICKET_EXAMPLE.noteCount)
  noteCount!: number;

  @property.Time('When the latest of them was written.', TICKET_EXAMPLE.lastNoteAt)
  lastNoteAt!: string;
}

/** The SIDs of a ticket in the API documents: at most 200, so there are no pages. */
export class SidOfTicketListDto {
  @ApiProperty({ type: [SidOfTicketDto] })
  data!: SidOfTicketDto[];

  @property.Next()
  next!: string | null;
}
