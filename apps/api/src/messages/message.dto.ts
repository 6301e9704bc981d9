import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_CLASSES, STATUS_PATH, type DeliveryClass } from '@sidetrack/domain';
import type { MessageResource } from '@sidetrack/views';
import { MESSAGE_EXAMPLE as EXAMPLE } from '../documentation/examples.js';
import type { Range } from '../listing/page.js';
import * as property from '../documentation/properties.js';

export class DeliveryDto {
  @ApiProperty({ enum: DELIVERY_CLASSES, description: 'What that amounts to.', example: EXAMPLE.delivery.class })
  class!: DeliveryClass;

  @property.Time('From when on it has been so.', EXAMPLE.delivery.since)
  since!: string;

  @property.Text('Why, in plain words, with the evidence.', EXAMPLE.delivery.explanation)
  explanation!: string;

  @property.Text('What to do next.', EXAMPLE.delivery.next)
  next!: string;
}

/** A message in the API documents. */
export class MessageDto implements MessageResource {
  @ApiProperty({ enum: ['message'] })
  kind!: 'message';

  @property.Text(property.SID, EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, EXAMPLE.accountSid)
  accountSid!: string;

  @ApiProperty({
    type: String,
    enum: [...STATUS_PATH.message.map(({ status }) => status), null],
    nullable: true,
    description: 'The furthest point that any callback reports; null while none has a status in the known list.',
    example: EXAMPLE.status,
  })
  status!: string | null;

  @property.Flag('Whether an end has been reported, or an MMS is at `sent`.', EXAMPLE.final)
  final!: boolean;

  @property.Flag(property.CONTRADICTED, EXAMPLE.contradicted)
  contradicted!: boolean;

  @ApiProperty({ enum: ['sms', 'mms'], example: EXAMPLE.channel })
  channel!: 'sms' | 'mms';

  @ApiProperty({ enum: ['inbound', 'outbound'], example: EXAMPLE.direction })
  direction!: 'inbound' | 'outbound';

  @property.TextOrNull('The sender.', EXAMPLE.from)
  from!: string | null;

  @property.TextOrNull('The recipient.', EXAMPLE.to)
  to!: string | null;

  @property.TextOrNull("The provider's error code.", EXAMPLE.errorCode)
  errorCode!: string | null;

  @property.NumberOrNull('Segments the text was split into.', EXAMPLE.numSegments)
  numSegments!: number | null;

  @property.NumberOrNull('Media files.', EXAMPLE.numMedia)
  numMedia!: number | null;

  @property.Timestamps(EXAMPLE.timestamps)
  timestamps!: Record<string, string>;

  @ApiProperty({ type: DeliveryDto, description: 'Computed when asked, never said by the provider.' })
  delivery!: DeliveryDto;

  @property.Count(property.EVENT_COUNT, EXAMPLE.eventCount)
  eventCount!: number;

  @property.Time(property.FIRST_SEEN, EXAMPLE.firstSeenAt)
  firstSeenAt!: string;

  @property.Time(property.LAST_SEEN, EXAMPLE.lastSeenAt)
  lastSeenAt!: string;

  @property.AsOf()
  asOf?: string;
}

/** A page of messages in the API documents. */
export class MessageListDto {
  @ApiProperty({ type: [MessageDto] })
  data!: MessageDto[];

  @property.Next()
  next!: string | null;

  @property.Range()
  range?: Range;
}
