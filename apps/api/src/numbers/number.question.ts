import { KINDS } from '@sidetrack/domain';
import type { ListPosition } from '@sidetrack/views';
import { toPageQuestion } from '../listing/page.js';
import { account, cursor, limit, moment } from '../query/common-parameters.js';
import { cursorsOf, TEXT, TIME } from '../query/cursor.js';
import { anyOf, oneOf } from '../query/parameter.js';
import { question, type MeaningOf } from '../query/question.js';
import { refuseReversed } from '../query/refuse-reversed.js';

export const NUMBER_CURSORS = cursorsOf<ListPosition>('number', { firstSeenAt: TIME, sid: TEXT, accountSid: TEXT });

const SIDES = ['to', 'from'] as const;

/** The query parameters of everything about a number. */
export const NUMBER = question(
  {
    kind: anyOf(KINDS, 'Only these kinds; repeat the parameter for several. Without it, all of them.'),
    side: oneOf(SIDES, 'Only what went `to` the number, or what came `from` it.'),
    include: oneOf(['rates'], '`rates`: also say how well it arrives, both ways. The first page does.'),
    accountSid: account(),
    since: moment('First seen at this time or later.', '7d'),
    until: moment('First seen before this time.', '2026-01-31T08:00:00Z'),
    limit,
    cursor: cursor(NUMBER_CURSORS),
  },
  (values, asked) => {
    refuseReversed(values);
    const { kind: kinds = KINDS, side, accountSid, since, until } = values;
    return {
      filter: { kinds, sides: side === undefined ? SIDES : [side], accountSid, since, until },
      withRates: values.include === 'rates' && values.cursor === undefined,
      page: toPageQuestion(values, asked),
    };
  },
);

export type NumberPageQuestion = MeaningOf<typeof NUMBER>;
