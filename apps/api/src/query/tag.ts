import type { Tag } from '@sidetrack/views';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Keeps, type Rule } from './rule.js';
import { ToList } from './transforms.js';

const MOST_TAGS = 10;
const LONGEST = 1_024;

/** `campaign:spring`, whose name ends at the first colon. Only what `isTags` takes is one. */
export function parseTag(text: string): Tag {
  const colon = text.indexOf(':');
  return { name: text.slice(0, colon), value: text.slice(colon + 1) };
}

/** `tag` arrives here as a list. PostgreSQL's text holds no NUL, so no stored tag does. */
const isTags: Rule = (value) => {
  const tags = [value].flat();
  if (tags.length > MOST_TAGS) return `may be given ${MOST_TAGS} times, but was ${tags.length} times.`;
  const isReadable = tags.every(
    (tag) => typeof tag === 'string' && tag.length <= LONGEST && tag.indexOf(':') > 0 && !tag.includes('\0'),
  );
  return isReadable
    ? null
    : `is a name, a colon and a value, such as campaign:spring, of at most ${LONGEST} characters. Repeat the parameter for several.`;
};

/** `tag:campaign`, for which messages are counted by what the tag `campaign` says. */
export const isTagToCountBy: Rule = (value) => {
  const isReadable = typeof value === 'string' && /^tag:[^\0]{1,256}$/.test(value);
  return isReadable ? null : 'is tag: and the name of one tag, such as tag:campaign.';
};

/** What the sender wrote on its callback URL. */
export function TagParameter(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      isArray: true,
      description:
        'Only what had a callback with this tag, a part of the query on the callback URL: `campaign:spring` for ' +
        '`?campaign=spring`. Repeat the parameter for several, which all have to be there.',
      example: ['campaign:spring'],
    }),
    IsOptional(),
    ToList(),
    Keeps(isTags),
  );
}
