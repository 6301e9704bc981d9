import { ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_UPDATED_DAYS } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { AccountParameter, LimitParameter, MomentParameter } from './common-parameters.js';
import { Keeps } from './rule.js';
import { isTrueOrFalse } from './rules.js';
import { TagParameter } from './tag.js';
import { ToBoolean } from './transforms.js';

/** What every list can be asked for. Statuses and cursors belong to a kind, so each list checks its own. */
export abstract class ListQuery {
  abstract status?: string[];
  abstract cursor?: string;

  @AccountParameter()
  accountSid?: string;

  @MomentParameter('First seen at this time or later.', '3d')
  since?: string;

  @MomentParameter('First seen before this time.', '2026-01-31T08:00:00Z')
  until?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only those whose callbacks reported ends that exclude each other, or only the others.',
  })
  @IsOptional()
  @ToBoolean()
  @Keeps(isTrueOrFalse)
  contradicted?: boolean;

  @TagParameter()
  tag?: string[];

  @MomentParameter(
    `A callback came in at this time or later (\`lastSeenAt\`), at most ${MAX_UPDATED_DAYS} days ago. The order stays ` +
      'that of the first callbacks. Whoever wants to hear of every change reads `/v1/feed`.',
    '15m',
  )
  updatedSince?: string;

  @LimitParameter()
  limit: number = 50;
}
