import { ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS, pointOf, STATUS_PATH, type Kind } from '@sidetrack/domain';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { AccountParameter, LimitParameter } from '../query/common-parameters.js';
import { Keeps, type Rule } from '../query/rule.js';
import { isOneSid } from '../query/rules.js';
import { ToList } from '../query/transforms.js';

const WORDS = [...new Set(KINDS.flatMap((kind) => STATUS_PATH[kind].flatMap(({ words }) => words)))];

/** Digits that a number of JavaScript holds exactly. */
const POSITION = /^\d{1,15}$/;

export const readPosition = (text: string): number | null => (POSITION.test(text) ? Number(text) : null);

const ToPosition = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (readPosition(value) ?? value) : value));

const isPosition: Rule = (value) =>
  typeof value === 'number' ? null : 'is one position, a whole number such as the one of the last event seen.';

const isKind: Rule = (value) =>
  (KINDS as readonly unknown[]).includes(value) ? null : `is one of ${KINDS.join(', ')}.`;

const isStatus: Rule = (value) => {
  const unknown = [value].flat().filter((word) => !KINDS.some((kind) => pointOf(kind, String(word)) !== null));
  if (unknown.length === 0) return null;
  const shown = unknown.map((word) => JSON.stringify(String(word).slice(0, 64))).join(', ');
  return `does not know ${shown}; known are ${WORDS.join(', ')}. Repeat the parameter for several.`;
};

/** Which events a reader of the feed wants: without any of these, every one. */
export abstract class FeedFilterQuery {
  @ApiPropertyOptional({ type: String, enum: KINDS, description: 'Only events of this kind.' })
  @IsOptional()
  @Keeps(isKind)
  kind?: Kind;

  @ApiPropertyOptional({
    type: String,
    description: 'Only events of this SID.',
    example: '0a059168-0000-4000-8000-000000000002',
  })
  @IsOptional()
  @Keeps(isOneSid)
  sid?: string;

  @AccountParameter('Only events of this account.')
  accountSid?: string;

  @ApiPropertyOptional({
    type: String,
    isArray: true,
    enum: WORDS,
    description: 'Only events that report any of these; repeat the parameter for several.',
  })
  @IsOptional()
  @ToList()
  @Keeps(isStatus)
  status?: string[];
}

/** How to ask for a page of the feed. */
export class FeedPageQuery extends FeedFilterQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    default: 0,
    description: 'Events after this position: the `next` or `position` of the page before. Without it, from the first.',
    example: 42,
  })
  @IsOptional()
  @ToPosition()
  @Keeps(isPosition)
  after: number = 0;

  @LimitParameter()
  limit: number = 50;
}

/** How to open a stream of the feed. */
export class FeedStreamQuery extends FeedFilterQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'Events after this position; 0 for all. Without it, those that are appended from now on.',
    example: 42,
  })
  @IsOptional()
  @ToPosition()
  @Keeps(isPosition)
  after?: number;
}
