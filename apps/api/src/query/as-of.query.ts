import { ApiPropertyOptional } from '@nestjs/swagger';
import { MOMENT_SHAPES } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { ResourceQuery } from './resource.query.js';
import { Keeps } from './rule.js';
import { isMoment } from './rules.js';

/** How to ask for one resource, now or as it was known at an earlier moment. */
export class AsOfQuery extends ResourceQuery {
  @ApiPropertyOptional({
    type: String,
    description:
      `What was known at this moment: only callbacks that had come in by then count. ${MOMENT_SHAPES} ` +
      'A moment that has not come yet means now.',
    example: '2026-01-31T08:00:01Z',
  })
  @IsOptional()
  @Keeps(isMoment)
  asOf?: string;
}
