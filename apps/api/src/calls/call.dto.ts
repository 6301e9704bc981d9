import { ApiProperty } from '@nestjs/swagger';
import { STATUS_PATH } from '@sidetrack/domain';
import type { CallResource } from '@sidetrack/views';
import { CALL_EXAMPLE as EXAMPLE } from '../documentation/examples.js';
import type { Range } from '../listing/page.js';
import * as property from '../documentation/properties.js';

/** A call in the API documents. */
export class CallDto implements CallResource {
  @ApiProperty({ enum: ['call'] })
  kind!: 'call';

  @property.Text(property.SID, EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, EXAMPLE.accountSid)
  accountSid!: string;

  @ApiProperty({
    type: String,
    enum: [...STATUS_PATH.call.map(({ status }) => status), null],
    nullable: true,
    description: 'The furthest point that any callback reports; null while none has a status in the known list.',
    example: EXAMPLE.status,
  })
  status!: string | null;

  @property.Flag(property.FINAL, EXAMPLE.final)
  final!: boolean;

  @property.Flag(property.CONTRADICTED, EXAMPLE.contradicted)
  contradicted!: boolean;

  @property.TextOrNull('`inbound`, `outbound-api` or `outbound-dial`, as the provider says it.', EXAMPLE.direction)
  direction!: string | null;

  @property.TextOrNull('The caller.', EXAMPLE.from)
  from!: string | null;

  @property.TextOrNull('The callee.', EXAMPLE.to)
  to!: string | null;

  @property.TextOrNull('The call that dialled this leg.', EXAMPLE.parentCallSid)
  parentCallSid!: string | null;

  @property.NumberOrNull('How long it lasted.', EXAMPLE.durationSeconds)
  durationSeconds!: number | null;

  @property.TextOrNull('The SIP code of the INVITE.', EXAMPLE.sipResultCode)
  sipResultCode!: string | null;

  @property.TextOrNull('A person or a machine, with answering machine detection.', EXAMPLE.answeredBy)
  answeredBy!: string | null;

  @property.TextOrNull('Who ended it.', EXAMPLE.hangupBy)
  hangupBy!: string | null;

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

/** A page of calls in the API documents. */
export class CallListDto {
  @ApiProperty({ type: [CallDto] })
  data!: CallDto[];

  @property.Next()
  next!: string | null;

  @property.Range()
  range?: Range;
}
