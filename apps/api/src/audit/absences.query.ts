import { ApiPropertyOptional } from '@nestjs/swagger';
import { ABSENCES, DEFAULT_ABSENCES, type AbsenceClass } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { AccountParameter, CursorParameter, LimitParameter, MomentParameter } from '../query/common-parameters.js';
import { areAllOf } from '../query/one-of.js';
import { Keeps } from '../query/rule.js';
import { ToList } from '../query/transforms.js';
import { isAuditCursorOf } from './is-audit-cursor.js';

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

  @MomentParameter('Missing since this time or later.', '30d')
  since?: string;

  @MomentParameter('Missing since before this time.', '1h')
  until?: string;

  @AccountParameter()
  accountSid?: string;

  @LimitParameter()
  limit: number = 50;

  @CursorParameter(isAuditCursorOf('absences'))
  cursor?: string;
}
