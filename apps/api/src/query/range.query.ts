import { ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@sidetrack/domain';
import { IsOptional } from 'class-validator';
import { Keeps } from './rule.js';
import { isAccountSid, isChannel, isMoment } from './rules.js';

const TIME = 'ISO 8601 with a zone, or a length of time before now: `15m`, `4h`, `3d`.';

/** What is asked about messages of a range of time, each by when it was first seen. */
export abstract class RangeQuery {
  @ApiPropertyOptional({ type: String, description: `First seen at this time or later. ${TIME}`, example: '30d' })
  @IsOptional()
  @Keeps(isMoment)
  since?: string;

  @ApiPropertyOptional({
    type: String,
    description: `First seen before this time; without it, until now. ${TIME}`,
    example: '2026-01-31T08:00:00Z',
  })
  @IsOptional()
  @Keeps(isMoment)
  until?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Only this account.',
    example: '6bfbbe86-0000-4000-8000-000000000001',
  })
  @IsOptional()
  @Keeps(isAccountSid)
  accountSid?: string;

  @ApiPropertyOptional({ type: String, enum: CHANNELS, description: 'Only messages of this channel.' })
  @IsOptional()
  @Keeps(isChannel)
  channel?: Channel;
}
