import { ApiPropertyOptional } from '@nestjs/swagger';
import { INTERVALS, MOST_TAG_VALUES, type Interval } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { isOneOf } from '../query/one-of.js';
import { RangeQuery } from '../query/range.query.js';
import { isTagToCountBy } from '../query/tag.js';
import { Keeps } from '../query/rule.js';

export const MAX_INTERVALS = 1_000;

/** How to ask what became of messages. */
export class AuditDeliveriesQuery extends RangeQuery {
  @ApiPropertyOptional({
    type: String,
    enum: INTERVALS,
    default: 'hour',
    description: `Full hours or full days of UTC, of which a range may touch ${MAX_INTERVALS}.`,
  })
  @IsOptional()
  @Keeps(isOneOf(INTERVALS))
  interval: Interval = 'hour';

  @ApiPropertyOptional({
    type: String,
    enum: ['order'],
    description: '`order`: also count the single events that came out of order, which takes many times as long.',
  })
  @IsOptional()
  @Keeps(isOneOf(['order']))
  include?: 'order';

  @ApiPropertyOptional({
    type: String,
    description:
      `\`tag:NAME\`: also count by the values of this tag, a part of the query on the callback URL; the ${MOST_TAG_VALUES} most ` +
      'frequent ones, over the whole range. It looks at every single callback.',
    example: 'tag:campaign',
  })
  @IsOptional()
  @Keeps(isTagToCountBy)
  by?: `tag:${string}`;
}
