import { ApiPropertyOptional } from '@nestjs/swagger';
import { ABSENCES, DEFAULT_ABSENCES, type AbsenceClass } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { areAllOf } from '../query/one-of.js';
import { cursorParameter } from '../query/parameter-docs.js';
import { Keeps } from '../query/rule.js';
import { isAccountSid, isLimit, isMoment, MAX_LIMIT } from '../query/rules.js';
import { ToList, ToWholeNumber } from '../query/transforms.js';
import { isAuditCursorOf } from './is-audit-cursor.js';

const TIME = 'ISO 8601 with a zone, or a length of time before now: `15m`, `4h`, `3d`.';

/** How to ask for what did not come in although it should have. */
export class AbsencesQuery {
  @ApiPropertyOptional({
    type: String,
    isArray: true,
    enum: ABSENCES,
    default: [...DEFAULT_ABSENCES],
    description: 'What is looked for; repeat the parameter for several.',
  })
  @IsOptional()
  @ToList()
  @Keeps(areAllOf(ABSENCES))
  class: AbsenceClass[] = [...DEFAULT_ABSENCES];

  @ApiPropertyOptional({ type: String, description: `Missing since this time or later. ${TIME}`, example: '30d' })
  @IsOptional()
  @Keeps(isMoment)
  since?: string;

  @ApiPropertyOptional({ type: String, description: `Missing since before this time. ${TIME}`, example: '1h' })
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
  @Keeps(isAuditCursorOf('absences'))
  cursor?: string;
}
