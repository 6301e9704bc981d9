import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS, PLURAL } from '@sidetrack/domain';
import { QUARANTINE_REASONS, QUARANTINE_STATES, type QuarantineState, type ReplayOutcome } from '@sidetrack/intake';
import type { CallbackProblem } from '@sidetrack/signalwire';
import * as property from '../documentation/properties.js';
import { QUARANTINE_EXAMPLE, REPLAY_EXAMPLE, WHOLE_QUARANTINE_EXAMPLE as WHOLE } from './quarantine-examples.js';
import type { RouteName, QuarantineResource, ReplayResource, WholeQuarantineResource } from './quarantine-resource.js';

const DOORS = Object.values(PLURAL);

class CallbackProblemDto implements CallbackProblem {
  @property.Text('A JSON pointer to the parameter.', '/MessageStatus')
  pointer!: string;

  @property.Text('What is wrong with it.', QUARANTINE_EXAMPLE.detail)
  detail!: string;
}

/** A refused callback of a list in the API documents. */
export class QuarantineDto implements QuarantineResource {
  @ApiProperty({ type: String, format: 'uuid', description: 'The `quarantineId` of the 422.', example: WHOLE.id })
  id!: string;

  @property.Time('When it came in.', WHOLE.receivedAt)
  receivedAt!: string;

  @ApiProperty({ enum: DOORS, description: 'The door it came to.', example: WHOLE.door })
  door!: RouteName;

  @ApiProperty({ type: String, description: `Why: ${QUARANTINE_REASONS.join(', ')}.`, example: WHOLE.reason })
  reason!: string;

  @property.Text('Why, in a sentence.', WHOLE.detail)
  detail!: string;

  @ApiProperty({ type: [CallbackProblemDto], description: 'Each fault that could be pointed at.' })
  errors!: CallbackProblemDto[];

  @property.Text('GET or POST.', WHOLE.method)
  method!: string;

  @property.Text('Path and query as on the request line.', WHOLE.target)
  target!: string;

  @property.Count('Length of the body as it came.', WHOLE.bodyBytes)
  bodyBytes!: number;

  @ApiProperty({
    type: [String],
    description: 'The SIDs that it names, at most 8; none where they cannot be read, or the request was not believed.',
    example: WHOLE.sids,
  })
  sids!: string[];

  @property.TextOrNull('The account that it names.', WHOLE.accountSid)
  accountSid!: string | null;

  @property.TextOrNull('The status that it reports; null when that cannot be read.', WHOLE.status)
  status!: string | null;

  @ApiProperty({ enum: QUARANTINE_STATES, description: 'What has become of it.', example: WHOLE.state })
  state!: QuarantineState;

  @property.TimeOrNull('When it was last tried again, or discarded.', null)
  handledAt!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the latest replay came to.',
    example: null,
  })
  outcome!: ReplayOutcome | null;
}

/** A refused callback, whole, in the API documents. */
export class WholeQuarantineDto extends QuarantineDto implements WholeQuarantineResource {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The headers that tell where it came from and how.',
    example: WHOLE.headers,
  })
  headers!: Record<string, string>;

  @property.TextOrNull('The body as text; null when it is no UTF-8.', WHOLE.body)
  body!: string | null;

  @property.Text('The bytes of the body.', WHOLE.bodyBase64)
  bodyBase64!: string;

  @property.Flag('Whether only the beginning of the body is kept (samples of wrong signatures).', WHOLE.bodyCut)
  bodyCut!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'What it takes to check the signature again; null for a sample of a wrong one.',
    example: WHOLE.evidence,
  })
  evidence!: WholeQuarantineResource['evidence'];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Of a wrong signature: what was tried, and what would have matched.',
    example: null,
  })
  explanation!: WholeQuarantineResource['explanation'];
}

/** A page of refused callbacks in the API documents. */
export class QuarantineListDto {
  @ApiProperty({ type: [QuarantineDto] })
  data!: QuarantineDto[];

  @property.Next()
  next!: string | null;
}

/** What a replay may be asked for, in the API documents. */
export class ReplayRequestDto {
  @ApiPropertyOptional({ enum: DOORS, description: 'The door that takes it instead of its own.', example: 'calls' })
  door?: RouteName;
}

/** What became of a replay in the API documents. */
export class ReplayDto implements ReplayResource {
  @ApiProperty({ type: String, format: 'uuid', example: REPLAY_EXAMPLE.id })
  id!: string;

  @ApiProperty({
    enum: ['stored', 'repeat'],
    description: '`repeat`: the same callback had become an event before.',
    example: REPLAY_EXAMPLE.result,
  })
  result!: 'stored' | 'repeat';

  @ApiProperty({ enum: KINDS, example: REPLAY_EXAMPLE.kind })
  kind!: string;

  @property.Text(property.ACCOUNT_SID, REPLAY_EXAMPLE.accountSid)
  accountSid!: string;

  @property.Text(property.SID, REPLAY_EXAMPLE.sid)
  sid!: string;

  @property.Text('The status that it reports.', REPLAY_EXAMPLE.status)
  status!: string;

  @property.Time('When it was replayed.', REPLAY_EXAMPLE.handledAt)
  handledAt!: string;

  @property.Flag('Whether an earlier replay did it, and this one nothing.', REPLAY_EXAMPLE.alreadyReplayed)
  alreadyReplayed!: boolean;
}
