import { ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@sidetrack/domain';
import { IsOptional } from 'class-validator';
import { AccountParameter, MomentParameter } from './common-parameters.js';
import { Keeps } from './rule.js';
import { isChannel } from './rules.js';

/** What is asked about messages of a range of time, each by when it was first seen. */
export abstract class RangeQuery {
  @MomentParameter('First seen at this time or later.', '30d')
  since?: string;

  @MomentParameter('First seen before this time; without it, until now.', '2026-01-31T08:00:00Z')
  until?: string;

  @AccountParameter()
  accountSid?: string;

  @ApiPropertyOptional({ type: String, enum: CHANNELS, description: 'Only messages of this channel.' })
  @IsOptional()
  @Keeps(isChannel)
  channel?: Channel;
}
