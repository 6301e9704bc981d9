import { countIntervals, DIMENSIONS, INTERVALS, MOST_VALUES, type BreakdownQuestion } from '@sidetrack/views';
import { account, channel, moment } from '../query/common-parameters.js';
import { country } from '../query/country.js';
import { errorCode } from '../query/error-code.js';
import { one, oneOf, withDefault, type Parameter } from '../query/parameter.js';
import { question, refuse, type MeaningOf } from '../query/question.js';
import { nameOfTag } from '../query/tag.js';
import { toClosedRange } from './closed-range.js';

/** Six weeks of hours. Each value has a number for every one of them. */
const MAX_INTERVALS = 1_000;

const REFUSAL = `is one of ${DIMENSIONS.join(', ')}, or tag: and the name of one tag, such as tag:campaign.`;

const by: Parameter<BreakdownQuestion['by']> = withDefault(
  one(
    {
      description:
        `By what messages are taken apart: ${DIMENSIONS.map((name) => `\`${name}\``).join(', ')}, or \`tag:NAME\` for the values of a ` +
        `tag, a part of the query on the callback URL, which looks at every single callback. The ${MOST_VALUES} most frequent ` +
        'values are told.',
      example: 'country',
    },
    (text): { value: BreakdownQuestion['by'] } | { refusal: string } => {
      const dimension = DIMENSIONS.find((name) => name === text);
      const tag = nameOfTag(text);
      return dimension ? { value: dimension } : tag === null ? { refusal: REFUSAL } : { value: { tag } };
    },
  ),
  'country',
);

/** The query parameters of a breakdown of deliveries. */
export const BREAKDOWN = question(
  {
    by,
    interval: withDefault(
      oneOf(INTERVALS, `Full hours or full days of UTC, of which a range may touch ${MAX_INTERVALS}.`),
      'hour',
    ),
    since: moment('First seen at this time or later; without it, in the day before `until`.', '7d'),
    until: moment('First seen before this time; without it, until now.', '2026-01-31T08:00:00Z'),
    accountSid: account(),
    channel,
    country,
    errorCode,
  },
  ({ since, until, ...asked }, { now }) => {
    const range = toClosedRange({ since, until }, now);
    const touched = countIntervals(range, asked.interval);
    if (touched > MAX_INTERVALS) {
      const remedy =
        asked.interval === 'hour' ? 'Ask for interval=day, or for a shorter range.' : 'Ask for a shorter range.';
      refuse(
        'since',
        `since and until are ${touched} ${asked.interval}s apart; at most ${MAX_INTERVALS} fit into an answer. ${remedy}`,
      );
    }
    const length = range.until.getTime() - range.since.getTime();
    const before = { since: new Date(Math.max(0, range.since.getTime() - length)), until: range.since };
    const meant: BreakdownQuestion = { ...range, before, ...asked };
    return { question: meant, now };
  },
);

export type AskedBreakdown = MeaningOf<typeof BREAKDOWN>;
