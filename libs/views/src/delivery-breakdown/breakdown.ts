import { DELIVERY_CLASSES, type Channel } from '@sidetrack/domain';
import { z } from 'zod';
import { answer, EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { DeliveryRates } from '../delivery-audit/delivery-rates.js';
import { INTERVALS, rangeInText, type Interval, type TimeRange } from '../ranges/intervals.js';

/** By what messages can be taken apart; `tag:` is followed by the name of a tag. */
export const DIMENSIONS = ['account', 'channel', 'country', 'error-code'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Values beyond the most frequent ones are not told: a tag can have as many as there are messages. */
export const MOST_VALUES = 100;

/** Which messages are taken apart: those first seen within the range, and those of as long a time before it. */
export interface BreakdownQuestion extends TimeRange {
  readonly before: TimeRange;
  readonly interval: Interval;
  readonly by: Dimension | { readonly tag: string };
  readonly accountSid?: string;
  readonly channel?: Channel;
  readonly country?: string;
  readonly errorCode?: string;
}

const BreakdownCounts = answer('BreakdownCountsDto', {
  messages: field.count('Messages first seen in this time.', 120),
  byClass: field.part(z.partialRecord(z.enum(DELIVERY_CLASSES), z.int().min(1)), 'By delivery class, as it is now.', {
    delivered: 101,
    failed: 12,
    'awaiting-receipt': 7,
  }),
  ...DeliveryRates.shape,
});
export type BreakdownCounts = AnswerOf<typeof BreakdownCounts>;

const counts = (description: string, example: readonly number[]) =>
  field.part(z.array(z.int().min(0)), description, [...example]);

const BreakdownSeries = answer('BreakdownSeriesDto', {
  messages: counts('Messages first seen in each of the `intervals`.', [80, 40]),
  outbound: counts('Of these, without the inbound ones.', [80, 40]),
  delivered: counts('Of these, delivered.', [78, 23]),
  failed: counts('Of these, failed: undelivered, failed or canceled.', [0, 12]),
});
export type BreakdownSeries = AnswerOf<typeof BreakdownSeries>;

const PART = {
  ...BreakdownCounts.shape,
  before: field.part(BreakdownCounts, 'The same for as long a time directly before.'),
  series: field.part(BreakdownSeries, 'For each of the `intervals`, in their order.'),
};

export const BreakdownPart = answer('BreakdownPartDto', PART);
export type BreakdownPart = AnswerOf<typeof BreakdownPart>;

const BreakdownValue = answer('BreakdownValueDto', {
  value: field.text('The account, the channel, the country, the error code, or what the tag says.', 'US'),
  ...PART,
});
export type BreakdownValue = AnswerOf<typeof BreakdownValue>;

const [BEFORE, SINCE, MIDDLE, UNTIL] = [
  '2026-01-31T04:00:00.000Z',
  '2026-01-31T06:00:00.000Z',
  '2026-01-31T07:00:00.000Z',
  '2026-01-31T08:00:00.000Z',
];

const BreakdownRange = answer('BreakdownRangeDto', {
  since: field.time('Its beginning.', SINCE),
  until: field.time('Its end; itself excluded.', MIDDLE),
});

/** What became of messages, taken apart by one of the things that tell them apart. */
export const BreakdownResource = answer('BreakdownDto', {
  since: field.time('The beginning of the range, resolved.', SINCE),
  until: field.time('The end of the range, resolved; itself excluded.', UNTIL),
  before: field.part(BreakdownRange, 'As long a time directly before.', { since: BEFORE, until: SINCE }),
  interval: field.oneOf(INTERVALS, '', 'hour'),
  by: field.text('By what they are taken apart, as it was asked for.', 'country'),
  accountSid: field.textOrNull('The one account that was asked for.', EXAMPLE.account),
  channel: field.textOrNull('The one channel, likewise.', null),
  country: field.textOrNull('The one country of recipients, likewise; `unknown`: those whose number tells none.', null),
  errorCode: field.textOrNull('The one error code, likewise.', null),
  intervals: field.listOf(BreakdownRange, 'Every hour or day of the range, also the empty ones.', [
    { since: SINCE, until: MIDDLE },
    { since: MIDDLE, until: UNTIL },
  ]),
  total: field.part(
    BreakdownPart,
    'All messages of the range that the filters leave, whatever they are taken apart by.',
  ),
  valueCount: field.count('How many different values there were in the range.', 1),
  values: field.listOf(
    BreakdownValue,
    `The ${MOST_VALUES} most frequent ones of the range. A message without an error code, or without the tag, counts in ` +
      '`total` alone; one with several values of a tag counts under each.',
  ),
});
export type BreakdownResource = AnswerOf<typeof BreakdownResource>;

export interface Breakdown {
  readonly intervals: readonly TimeRange[];
  readonly total: BreakdownPart;
  readonly valueCount: number;
  readonly values: readonly BreakdownValue[];
}

export function toBreakdownResource(breakdown: Breakdown, question: BreakdownQuestion): BreakdownResource {
  const { by, interval, accountSid, channel, country, errorCode } = question;
  return {
    ...rangeInText(question),
    before: rangeInText(question.before),
    interval,
    by: typeof by === 'string' ? by : `tag:${by.tag}`,
    accountSid: accountSid ?? null,
    channel: channel ?? null,
    country: country ?? null,
    errorCode: errorCode ?? null,
    intervals: breakdown.intervals.map(rangeInText),
    total: breakdown.total,
    valueCount: breakdown.valueCount,
    values: [...breakdown.values],
  };
}
