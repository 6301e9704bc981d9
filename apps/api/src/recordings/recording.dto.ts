import { ApiProperty } from '@nestjs/swagger';
import { STATUS_PATH } from '@sidetrack/domain';
import type { RecordingResource } from '@sidetrack/views';
import { RECORDING_EXAMPLE as EXAMPLE } from '../documentation/examples.js';
import type { Range } from '../listing/page.js';
import * as property from '../documentation/properties.js';

/** A recording in the API documents. */
export class RecordingDto implements RecordingResource {
  @ApiProperty({ enum: ['recording'] })
  kind!: 'recording';

  @property.Text(property.SID, EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, EXAMPLE.accountSid)
  accountSid!: string;

  @property.TextOrNull('The call that was recorded.', EXAMPLE.callSid)
  callSid!: string | null;

  @property.TextOrNull('The conference that was recorded.', EXAMPLE.conferenceSid)
  conferenceSid!: string | null;

  @ApiProperty({
    type: String,
    enum: [...STATUS_PATH.recording.map(({ status }) => status), null],
    nullable: true,
    description: 'The furthest point that any callback reports; null while none has a status in the known list.',
    example: EXAMPLE.status,
  })
  status!: string | null;

  @property.Flag(property.FINAL, EXAMPLE.final)
  final!: boolean;

  @property.Flag(property.CONTRADICTED, EXAMPLE.contradicted)
  contradicted!: boolean;

  @property.TextOrNull('Where the audio is. Whoever knows it may be able to listen.', EXAMPLE.url)
  url!: string | null;

  @property.NumberOrNull('How long it is.', EXAMPLE.durationSeconds)
  durationSeconds!: number | null;

  @property.NumberOrNull('1 or 2.', EXAMPLE.channels)
  channels!: number | null;

  @property.TextOrNull('What started it, as the provider says it.', EXAMPLE.source)
  source!: string | null;

  @property.TextOrNull("The provider's error code.", EXAMPLE.errorCode)
  errorCode!: string | null;

  @property.Timestamps(EXAMPLE.timestamps)
  timestamps!: Record<string, string>;

  @property.Count(property.EVENT_COUNT, EXAMPLE.eventCount)
  eventCount!: number;

  @property.Time(property.FIRST_SEEN, EXAMPLE.firstSeenAt)
  firstSeenAt!: string;

  @property.Time(property.LAST_SEEN, EXAMPLE.lastSeenAt)
  lastSeenAt!: string;

  @property.AsOf()
  asOf?: string;
}

/** A page of recordings in the API documents. */
export class RecordingListDto {
  @ApiProperty({ type: [RecordingDto] })
  data!: RecordingDto[];

  @property.Next()
  next!: string | null;

  @property.Range()
  range?: Range;
}
