import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CursorParameter } from '../query/common-parameters.js';
import { ListQuery } from '../query/list.query.js';
import { Keeps } from '../query/rule.js';
import { isCursorOf, isParty, isStatusOf } from '../query/rules.js';
import { statusParameter, partyParameter } from '../query/parameter-docs.js';
import { ToList, ToNumberWithPlus } from '../query/transforms.js';

/** How to ask for a list of calls. */
export class ListCallsQuery extends ListQuery {
  @ApiPropertyOptional(statusParameter('call'))
  @IsOptional()
  @ToList()
  @Keeps(isStatusOf('call'))
  status?: string[];

  @ApiPropertyOptional(partyParameter('from'))
  @IsOptional()
  @ToNumberWithPlus()
  @Keeps(isParty)
  from?: string;

  @ApiPropertyOptional(partyParameter('to'))
  @IsOptional()
  @ToNumberWithPlus()
  @Keeps(isParty)
  to?: string;

  @CursorParameter(isCursorOf('call'))
  cursor?: string;
}
