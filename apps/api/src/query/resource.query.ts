import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Keeps } from './rule.js';
import { isAccountSid } from './rules.js';

/** How to ask for one resource. */
export class ResourceQuery {
  @ApiPropertyOptional({
    type: String,
    description: 'The account that has the SID. Without it: of several accounts with this SID, the one first seen.',
    example: '6bfbbe86-0000-4000-8000-000000000001',
  })
  @IsOptional()
  @Keeps(isAccountSid)
  accountSid?: string;
}
