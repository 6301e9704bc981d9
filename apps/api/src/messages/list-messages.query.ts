import { ApiPropertyOptional } from '@nestjs/swagger';
import { DELIVERY_CLASSES, type Channel, type DeliveryClass } from '@sidetrack/domain';
import { IsOptional } from 'class-validator';
import { ChannelParameter, CursorParameter } from '../query/common-parameters.js';
import { CountryParameter } from '../query/country-parameter.js';
import { ListQuery } from '../query/list.query.js';
import { isOneOf } from '../query/one-of.js';
import { Keeps } from '../query/rule.js';
import { isCursorOf, isDeliveryClass, isErrorCode, isParty, isStatusOf } from '../query/rules.js';
import { statusParameter, partyParameter } from '../query/parameter-docs.js';
import { ToList, ToNumberWithPlus } from '../query/transforms.js';

/** How to ask for a list of messages. */
export class ListMessagesQuery extends ListQuery {
  @ApiPropertyOptional(statusParameter('message'))
  @IsOptional()
  @ToList()
  @Keeps(isStatusOf('message'))
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
    isArray: true,
    enum: DELIVERY_CLASSES,
    description:
      'Any of these delivery classes; repeat the parameter for several. Every page goes by the moment at which the ' +
      'first was asked for.',
  })
  @IsOptional()
  @ToList()
  @Keeps(isDeliveryClass)
  class?: DeliveryClass[];

  @ApiPropertyOptional({
    type: String,
    isArray: true,
    description: "Any of these of the provider's error codes; repeat the parameter for several.",
    example: ['30003'],
  })
  @IsOptional()
  @ToList()
  @Keeps(isErrorCode)
  errorCode?: string[];

  @ChannelParameter()
  channel?: Channel;

  @ApiPropertyOptional({ enum: ['inbound', 'outbound'], description: 'Only those that went this way.' })
  @IsOptional()
  @Keeps(isOneOf(['inbound', 'outbound']))
  direction?: 'inbound' | 'outbound';

  @CountryParameter()
  country?: string;

  @CursorParameter(isCursorOf('message'))
  cursor?: string;
}
