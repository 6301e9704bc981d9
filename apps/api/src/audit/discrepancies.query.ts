import { ApiPropertyOptional } from '@nestjs/swagger';
import { DELIVERY_CLASSES, type DeliveryClass } from '@sidetrack/domain';
import { DEFAULT_DISCREPANCIES } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { CursorParameter, LimitParameter } from '../query/common-parameters.js';
import { CountryParameter } from '../query/country-parameter.js';
import { isOneOf } from '../query/one-of.js';
import { RangeQuery } from '../query/range.query.js';
import { Keeps } from '../query/rule.js';
import { isDeliveryClass } from '../query/rules.js';
import { TagParameter } from '../query/tag.js';
import { ToList } from '../query/transforms.js';
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

  @CountryParameter()
  country?: string;

  @TagParameter()
  tag?: string[];

  @LimitParameter()
  limit: number = 50;

  @CursorParameter(isAuditCursorOf('discrepancies'))
  cursor?: string;
}
