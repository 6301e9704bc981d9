import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ResourceQuery } from './resource.query.js';
import { Keeps } from './rule.js';
import { isMoment } from './rules.js';

/** How to ask for one resource, now or as it was known at an earlier moment. */
export class AsOfQuery extends ResourceQuery {
  @ApiPropertyOptional({
    type: String,
    description:
      'What was known at this moment: only callbacks that had come in by then count. ISO 8601 with a zone, or a ' +
      'length of time before now: `15m`, `4h`, `3d`. A moment that has not come yet means now.',
    example: '2026-01-31T08:00:01Z',
  })
  @IsOptional()
  @Keeps(isMoment)
  asOf?: string;
}
