import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { MOMENT_SHAPES } from '@sidetrack/views';
import { IsOptional } from 'class-validator';
import { Keeps, type Rule } from './rule.js';
import { isAccountSid, isChannelName, isLimit, isMoment, MAX_LIMIT } from './rules.js';
import { ToWholeNumber } from './transforms.js';

/** Parameters that many questions have, each with its documentation and its rule. */

/** A time, absolute or relative to now; `meaning` says of what. */
export function MomentParameter(meaning: string, example: string): PropertyDecorator {
  const description = `${meaning} ${MOMENT_SHAPES}`;
  return applyDecorators(ApiPropertyOptional({ type: String, description, example }), IsOptional(), Keeps(isMoment));
}

export function AccountParameter(description = 'Only this account.'): PropertyDecorator {
  const example = '6bfbbe86-0000-4000-8000-000000000001';
  return applyDecorators(
    ApiPropertyOptional({ type: String, description, example }),
    IsOptional(),
    Keeps(isAccountSid),
  );
}

/** One channel of messages; the documents name some, since there are others. */
export function ChannelParameter(): PropertyDecorator {
  const description =
    'Only messages of this channel: `sms`, `mms`, or the scheme of its addresses, such as `whatsapp` for `whatsapp:+44…`.';
  return applyDecorators(
    ApiPropertyOptional({ type: String, description, example: 'whatsapp' }),
    IsOptional(),
    Keeps(isChannelName),
  );
}

/** How long a page may be; the property has to begin with the 50 that are documented. */
export function LimitParameter(): PropertyDecorator {
  const range = { minimum: 1, maximum: MAX_LIMIT, default: 50 };
  return applyDecorators(
    ApiPropertyOptional({ type: 'integer', ...range, description: 'Most rows of one page.' }),
    IsOptional(),
    ToWholeNumber(),
    Keeps(isLimit),
  );
}

/** Where to go on; each list knows its own cursors. */
export function CursorParameter(isCursor: Rule): PropertyDecorator {
  const description = 'The `next` of the page before, with the same other parameters.';
  return applyDecorators(ApiPropertyOptional({ type: String, description }), IsOptional(), Keeps(isCursor));
}
