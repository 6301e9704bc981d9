import { ApiPropertyOptional } from '@nestjs/swagger';
import { DELIVERY_CLASSES, type DeliveryClass } from '@sidetrack/domain';
import { DEFAULT_DISCREPANCIES } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { isOneOf } from '../query/one-of.js';
import { cursorParameter } from '../query/parameter-docs.js';
import { RangeQuery } from '../query/range.query.js';
import { Keeps } from '../query/rule.js';
import { isDeliveryClass, isLimit, MAX_LIMIT } from '../query/rules.js';
import { ToList, ToWholeNumber } from '../query/transforms.js';
import { isAuditCursorOf } from './is-audit-cursor.js';

/** How to ask for messages whose outcome is not what it should be. */
export class DiscrepanciesQuery extends RangeQuery {
  @ApiPropertyOptional({
    type: String,
    isArray: true,
    enum: DELIVERY_CLASSES,
    default: [...DEFAULT_DISCREPANCIES],
    description: 'Messages of these delivery classes; repeat the parameter for several.',
  })
  @IsOptional()
  @ToList()
  @Keeps(isDeliveryClass)
  class: DeliveryClass[] = [...DEFAULT_DISCREPANCIES];

  @ApiPropertyOptional({
    type: String,
    enum: ['counts'],
    description:
      '`counts`: also count all that match, by class, which has to look at every one of them. The first page does.',
  })
  @IsOptional()
  @Keeps(isOneOf(['counts']))
  include?: 'counts';

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
  @Keeps(isAuditCursorOf('discrepancies'))
  cursor?: string;
}
