import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CursorParameter } from '../query/common-parameters.js';
import { ListQuery } from '../query/list.query.js';
import { Keeps } from '../query/rule.js';
import { isCursorOf, isOneSid, isStatusOf } from '../query/rules.js';
import { statusParameter } from '../query/parameter-docs.js';
import { ToList } from '../query/transforms.js';

/** How to ask for a list of recordings. */
export class ListRecordingsQuery extends ListQuery {
  @ApiPropertyOptional(statusParameter('recording'))
  @IsOptional()
  @ToList()
  @Keeps(isStatusOf('recording'))
  status?: string[];

  @ApiPropertyOptional({
    type: String,
    description: 'Only the recordings of this call.',
    example: '0703574f-0000-4000-8000-000000000003',
  })
  @IsOptional()
  @Keeps(isOneSid)
  callSid?: string;

  @CursorParameter(isCursorOf('recording'))
  cursor?: string;
}
