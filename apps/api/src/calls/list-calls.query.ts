import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CursorParameter } from '../query/common-parameters.js';
import { CountryParameter } from '../query/country-parameter.js';
import { ListQuery } from '../query/list.query.js';
import { Keeps } from '../query/rule.js';
import { isCallDirection, isCursorOf, isParty, isOneSid, isStatusOf } from '../query/rules.js';
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

  @ApiPropertyOptional({
    type: String,
    description:
      '`inbound`; `outbound`, which is `outbound-api` and `outbound-dial`; or exactly the word of the callbacks.',
    example: 'outbound-dial',
  })
  @IsOptional()
  @Keeps(isCallDirection)
  direction?: string;

  @CountryParameter()
  country?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Only the legs that this call dialled.',
    example: '0703574f-0000-4000-8000-000000000003',
  })
  @IsOptional()
  @Keeps(isOneSid)
  parentCallSid?: string;

  @CursorParameter(isCursorOf('call'))
  cursor?: string;
}
