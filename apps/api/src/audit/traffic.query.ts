import { ApiPropertyOptional } from '@nestjs/swagger';
import { TRAFFIC_INTERVALS, type TrafficInterval } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { AccountParameter, MomentParameter } from '../query/common-parameters.js';
import { isOneOf } from '../query/one-of.js';
import { Keeps } from '../query/rule.js';

/** A day by the minute, with the minutes that are cut at both ends, and room for an hour more. */
export const MAX_TRAFFIC_INTERVALS = 1_500;

/** Every callback of the range is looked at. */
export const MAX_TRAFFIC_DAYS = 31;

/** How to ask how many callbacks came in. */
export class TrafficQuery {
  @MomentParameter('Received at this time or later; without it, in the day before `until`.', '4h')
  since?: string;

  @MomentParameter('Received before this time; without it, until now.', '2026-01-31T08:00:00Z')
  until?: string;

  @ApiPropertyOptional({
    type: String,
    enum: TRAFFIC_INTERVALS,
    default: 'minute',
    description:
      `Full minutes, hours or days of UTC, of which a range may touch ${MAX_TRAFFIC_INTERVALS}; it may be ` +
      `${MAX_TRAFFIC_DAYS} days long.`,
  })
  @IsOptional()
  @Keeps(isOneOf(TRAFFIC_INTERVALS))
  interval: TrafficInterval = 'minute';

  @AccountParameter()
  accountSid?: string;
}
