import { ApiProperty } from '@nestjs/swagger';
import { SIGNATURE_VERDICTS, type SignatureScheme, type SignatureVerdict } from '@sidetrack/domain';
import type { TimelineEvent, TimelineNote, TimelineRefused } from '@sidetrack/views';
import { QUARANTINE_STATES } from '@sidetrack/intake';
import * as property from '../documentation/properties.js';
import { OTHER_READING, OtherReadingDto, VERDICT } from './other-reading.dto.js';
import { LOOKUP_EXAMPLE, REFUSED_EXAMPLE } from './lookup-examples.js';

const NOTE = LOOKUP_EXAMPLE.timeline[3] as TimelineNote;
const SINCE = 'Milliseconds since the callback before it; null when there was none.';

class TimelineSignatureDto {
  @ApiProperty({ enum: SIGNATURE_VERDICTS, description: VERDICT, example: 'verified' })
  verdict!: SignatureVerdict;

  @property.Text('How it was made.', 'form')
  scheme!: SignatureScheme;

  @property.Text("The first 16 hex digits of the key's SHA-256.", 'c0ffee0011223344')
  keyId!: string;

  @ApiProperty(OTHER_READING)
  otherReading!: OtherReadingDto | null;
}

/** A callback of a timeline in the API documents. */
export class TimelineEventDto implements TimelineEvent {
  @ApiProperty({ enum: ['event'] })
  type!: 'event';

  @property.Time('When it came in.', '2026-01-31T08:00:01.480Z')
  at!: string;

  @property.NumberOrNull(SINCE, 1_360)
  sincePreviousMs!: number | null;

  @property.Flag('Whether that is long at this point: worth seeing, though receipts can take hours.', false)
  gap!: boolean;

  @property.Count('Its place in the log of everything.', 42)
  position!: number;

  @property.Text('The status in the word that the provider sent.', 'sent')
  status!: string;

  @property.Flag('Whether the word is in the known list; if not, it moves no state.', true)
  recognised!: boolean;

  @property.Flag('Whether the resource had already passed this point when the callback came in.', false)
  outOfOrder!: boolean;

  @property.Time("The callback's `Timestamp`, else when it came in.", '2026-01-31T08:00:01.480Z')
  occurredAt!: string;

  @property.NumberOrNull("The provider's `SequenceNumber`.", null)
  sequenceNumber!: number | null;

  @property.TextOrNull('The `ErrorCode` that this callback carries.', null)
  errorCode!: string | null;

  @ApiProperty({
    type: [String],
    description: 'The parameters that could not be read as what they should be: they are nothing in the state.',
    example: [],
  })
  unread!: readonly string[];

  @ApiProperty({ type: TimelineSignatureDto })
  signature!: TimelineSignatureDto;
}

/** A note of a timeline in the API documents. */
export class TimelineNoteDto implements TimelineNote {
  @ApiProperty({ enum: ['note'] })
  type!: 'note';

  @property.Time('When it was written.', NOTE.at)
  at!: string;

  @property.NumberOrNull(SINCE, NOTE.sincePreviousMs)
  sincePreviousMs!: number | null;

  @ApiProperty({ type: String, format: 'uuid', example: NOTE.id })
  id!: string;

  @property.Text('The reference of the ticket.', NOTE.ticket)
  ticket!: string;

  @property.Text('What was written.', NOTE.text)
  text!: string;

  @property.Text('The name of the token that it was written with.', NOTE.author)
  author!: string;
}

/** A refused callback of a timeline in the API documents. */
export class TimelineRefusedDto implements TimelineRefused {
  @ApiProperty({ enum: ['refused'] })
  type!: 'refused';

  @property.Time('When it came in.', REFUSED_EXAMPLE.at)
  at!: string;

  @property.NumberOrNull(SINCE, REFUSED_EXAMPLE.sincePreviousMs)
  sincePreviousMs!: number | null;

  @ApiProperty({ type: String, format: 'uuid', description: 'Its id in quarantine.', example: REFUSED_EXAMPLE.id })
  id!: string;

  @property.Text('Why it was refused, in a word.', REFUSED_EXAMPLE.reason)
  reason!: string;

  @property.Text('Why, in a sentence.', REFUSED_EXAMPLE.detail)
  detail!: string;

  @property.TextOrNull('The status that it reports; null when that cannot be read.', REFUSED_EXAMPLE.status)
  status!: string | null;

  @ApiProperty({ enum: QUARANTINE_STATES, description: 'What has become of it.', example: REFUSED_EXAMPLE.state })
  state!: TimelineRefused['state'];
}
