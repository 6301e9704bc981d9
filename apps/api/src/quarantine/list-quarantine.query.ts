import { ApiPropertyOptional } from '@nestjs/swagger';
import { QUARANTINE_REASONS, QUARANTINE_STATES, type QuarantineReason, type QuarantineState } from '@sidetrack/intake';
import { IsOptional } from 'class-validator';
import { isOneOf } from '../query/one-of.js';
import { cursorParameter } from '../query/parameter-docs.js';
import { Keeps, type Rule } from '../query/rule.js';
import { isLimit, isMoment, MAX_LIMIT } from '../query/rules.js';
import { ToWholeNumber } from '../query/transforms.js';
import { decodeQuarantineCursor } from './quarantine-cursor.js';

const isCursor: Rule = (value) =>
  typeof value === 'string' && decodeQuarantineCursor(value) !== null
    ? null
    : 'is not one that this list gave out; begin without it.';

const TIME = 'ISO 8601 with a zone, or a length of time before now: `15m`, `4h`, `3d`.';

/** How to ask for a list of refused callbacks. */
export class ListQuarantineQuery {
  @ApiPropertyOptional({
    type: String,
    enum: QUARANTINE_REASONS,
    description: 'Only what was refused for this; `signature` are samples of requests that were not believed.',
  })
  @IsOptional()
  @Keeps(isOneOf(QUARANTINE_REASONS))
  reason?: QuarantineReason;

  @ApiPropertyOptional({ type: String, enum: QUARANTINE_STATES, description: 'Only what has become this of it.' })
  @IsOptional()
  @Keeps(isOneOf(QUARANTINE_STATES))
  state?: QuarantineState;

  @ApiPropertyOptional({ type: String, description: `Received at this time or later. ${TIME}`, example: '3d' })
  @IsOptional()
  @Keeps(isMoment)
  since?: string;

  @ApiPropertyOptional({
    type: String,
    description: `Received before this time. ${TIME}`,
    example: '2026-01-31T08:00:00Z',
  })
  @IsOptional()
  @Keeps(isMoment)
  until?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: 50,
    description: 'Most rows of one page.',
  })
  @IsOptional()
  @ToWholeNumber()
  @Keeps(isLimit)
  limit: number = 50;

  @ApiPropertyOptional(cursorParameter)
  @IsOptional()
  @Keeps(isCursor)
  cursor?: string;
}
