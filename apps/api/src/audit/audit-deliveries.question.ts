import { countIntervals, INTERVALS, MOST_TAG_VALUES, type AuditQuestion } from '@sidetrack/views';
import { oneOf, withDefault } from '../query/parameter.js';
import { question, refuse, type MeaningOf } from '../query/question.js';
import { byTag } from '../query/tag.js';
import { AUDIT_RANGE } from './audit-range.js';
import { toClosedRange } from './closed-range.js';

const MAX_INTERVALS = 1_000;

/** The query parameters of the delivery audit. */
export const AUDIT_DELIVERIES = question(
  {
    interval: withDefault(
      oneOf(INTERVALS, `Full hours or full days of UTC, of which a range may touch ${MAX_INTERVALS}.`),
      'hour',
    ),
    include: oneOf(
      ['order'],
      '`order`: also count the single events that came out of order, which takes many times as long.',
    ),
    by: byTag(
      `\`tag:NAME\`: also count by the values of this tag, a part of the query on the callback URL; the ${MOST_TAG_VALUES} most ` +
        'frequent ones, over the whole range. It looks at every single callback.',
    ),
    ...AUDIT_RANGE,
  },
  ({ since, until, interval, include, by: byTagName, accountSid, channel }, { now }) => {
    const range = toClosedRange({ since, until }, now);
    const touched = countIntervals(range, interval);
    if (touched > MAX_INTERVALS) refuse('since', tooMany(touched, interval));
    const withOrder = include === 'order';
    const asked: AuditQuestion = { ...range, interval, accountSid, channel, byTag: byTagName, withOrder };
    return { question: asked, now };
  },
);

export type AuditDeliveriesQuestion = MeaningOf<typeof AUDIT_DELIVERIES>;

function tooMany(touched: number, interval: string): string {
  const remedy = interval === 'hour' ? 'Ask for interval=day, or for a shorter range.' : 'Ask for a shorter range.';
  return `since and until are ${touched} ${interval}s apart; at most ${MAX_INTERVALS} fit into an answer. ${remedy}`;
}
