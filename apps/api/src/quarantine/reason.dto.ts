import { ApiProperty } from '@nestjs/swagger';
import { QUARANTINE_REASONS } from '@sidetrack/intake';
import * as property from '../documentation/properties.js';
import { REASON_EXAMPLE } from './quarantine-examples.js';
import type { ReasonResource } from './reason-resource.js';

/** A reason to refuse in the API documents. */
export class QuarantineReasonDto implements ReasonResource {
  @ApiProperty({ type: String, enum: QUARANTINE_REASONS, example: REASON_EXAMPLE.reason })
  reason!: string;

  @property.Text('What is so.', REASON_EXAMPLE.meaning)
  meaning!: string;

  @property.Text('What to do about it.', REASON_EXAMPLE.advice)
  advice!: string;

  @property.Count(
    'How many wait for somebody to look at them; a replay of this reason tries so many.',
    REASON_EXAMPLE.waiting,
  )
  waiting!: number;

  @property.Count('How many have become events.', REASON_EXAMPLE.replayed)
  replayed!: number;

  @property.Count('How many were let go of.', REASON_EXAMPLE.discarded)
  discarded!: number;

  @property.TimeOrNull('When the newest came in; null when nothing is kept.', REASON_EXAMPLE.newestAt)
  newestAt!: string | null;
}

/** All reasons to refuse in the API documents. */
export class QuarantineReasonsDto {
  @ApiProperty({ type: [QuarantineReasonDto] })
  data!: QuarantineReasonDto[];
}
