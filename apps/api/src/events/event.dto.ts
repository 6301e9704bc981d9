import { ApiProperty } from '@nestjs/swagger';
import { KINDS, type Kind, type Parameters } from '@sidetrack/domain';
import type { EventResource, HistoryEvent } from '@sidetrack/views';
import * as property from '../documentation/properties.js';

/** An event in the API documents. */
export class EventDto implements EventResource {
  @property.Count('Its place in the log of everything.', 42)
  position!: number;

  @ApiProperty({ enum: KINDS, example: 'message' })
  kind!: Kind;

  @property.Text(property.SID, '0a059168-0000-4000-8000-000000000002')
  sid!: string;

  @property.Text('The status in the word that the provider sent.', 'sent')
  status!: string;

  @property.Flag('Whether the word is in the known list; if not, it moves no state.', true)
  recognised!: boolean;

  @property.Flag('Whether the resource had already passed this point when the callback came in.', false)
  outOfOrder!: boolean;

  @property.Time("The callback's `Timestamp`, else when it came in.", '2026-01-31T08:00:01.480Z')
  occurredAt!: string;

  @property.Time('When it came in.', '2026-01-31T08:00:01.480Z')
  receivedAt!: string;

  @property.NumberOrNull("The provider's `SequenceNumber`.", null)
  sequenceNumber!: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Every parameter as it came, unknown ones too.',
    example: { MessageStatus: 'sent' },
  })
  params!: Parameters;

  @ApiProperty({
    type: [String],
    description:
      'The names of the parameters that could not be read as what they should be (a duration of `-1`, two names for one ' +
      'thing that disagree, text that no database holds). They are kept as they came, and are nothing in the state.',
    example: [],
  })
  unread!: readonly string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "The callback URL's own query string.",
    example: { campaign: 'january' },
  })
  tags!: Parameters;
}

/** An event in the history of its resource in the API documents. */
export class HistoryEventDto extends EventDto implements HistoryEvent {
  @property.NumberOrNull(
    'From the receipt of the event before until this one, in milliseconds; null for the first.',
    null,
  )
  sincePreviousMs!: number | null;
}

/** All events of one resource in the API documents. */
export class EventListDto {
  @ApiProperty({ type: [HistoryEventDto] })
  data!: HistoryEventDto[];

  @property.Next()
  next!: string | null;

  @property.AsOf()
  asOf?: string;
}
