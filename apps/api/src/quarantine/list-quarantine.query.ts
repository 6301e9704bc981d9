import { ApiPropertyOptional } from '@nestjs/swagger';
import { QUARANTINE_REASONS, QUARANTINE_STATES, type QuarantineReason, type QuarantineState } from '@sidetrack/intake';
import { IsOptional } from 'class-validator';
import { AccountParameter, CursorParameter, LimitParameter, MomentParameter } from '../query/common-parameters.js';
import { isOneOf } from '../query/one-of.js';
import { Keeps, type Rule } from '../query/rule.js';
import { isOneSid } from '../query/rules.js';
import { decodeQuarantineCursor } from './quarantine-cursor.js';
import { QUARANTINE_EXAMPLE } from './quarantine-examples.js';

const isCursor: Rule = (value) =>
  typeof value === 'string' && decodeQuarantineCursor(value) !== null
    ? null
    : 'is not one that this list gave out; begin without it.';

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

  @ApiPropertyOptional({
    type: String,
    description:
      'Only what names this SID, exactly. Samples of requests that were not believed are about none: they may name any.',
    example: QUARANTINE_EXAMPLE.sids[0],
  })
  @IsOptional()
  @Keeps(isOneSid)
  sid?: string;

  @AccountParameter('Only what names this account.')
  accountSid?: string;

  @MomentParameter('Received at this time or later.', '3d')
  since?: string;

  @MomentParameter('Received before this time.', '2026-01-31T08:00:00Z')
  until?: string;

  @LimitParameter()
  limit: number = 50;

  @CursorParameter(isCursor)
  cursor?: string;
}
