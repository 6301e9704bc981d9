import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Keeps } from './rule.js';
import { isAccountSid, isLimit, isMoment, MAX_LIMIT } from './rules.js';
import { ToWholeNumber } from './transforms.js';

const TIME = 'ISO 8601 with a zone, or a length of time before now: `15m`, `4h`, `3d`.';

/** What every list can be asked for. Statuses and cursors belong to a kind, so each list checks its own. */
export abstract class ListQuery {
  abstract status?: string[];
  abstract cursor?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Only this account.',
    example: '6bfbbe86-0000-4000-8000-000000000001',
  })
  @IsOptional()
  @Keeps(isAccountSid)
  accountSid?: string;

  @ApiPropertyOptional({ type: String, description: `First seen at this time or later. ${TIME}`, example: '3d' })
  @IsOptional()
  @Keeps(isMoment)
  since?: string;

  @ApiPropertyOptional({
    type: String,
    description: `First seen before this time. ${TIME}`,
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
}
