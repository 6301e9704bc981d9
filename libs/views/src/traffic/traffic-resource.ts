import { formatInstant, KINDS } from '@sidetrack/domain';
import { answer, EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { rangeInText, TRAFFIC_INTERVALS } from '../ranges/intervals.js';
import type { NotEnoughHistory, Silence } from '../silences/silence.js';
import { TrafficCounts, type Traffic, type TrafficQuestion } from './traffic.js';

const [SINCE, UNTIL] = ['2026-01-31T07:00:00.000Z', '2026-01-31T08:00:00.000Z'];

const TrafficPart = answer('TrafficPartDto', {
  since: field.time('Its beginning, or that of the range.', SINCE),
  until: field.time('Its end, or that of the range; itself excluded.', UNTIL),
  ...TrafficCounts.shape,
});

const SilenceResource = answer('SilenceDto', {
  since: field.time(
    'The beginning of the first five minutes without any; it may lie before the range.',
    '2026-01-31T07:05:00.000Z',
  ),
  until: field.time(
    'The five minutes in which something came again; if nothing did, the end of the range.',
    '2026-01-31T07:50:00.000Z',
  ),
  accountSid: field.textOrNull('The account that was silent; null: all were.', EXAMPLE.account),
  kind: field.oneOfOrNull(KINDS, 'Of what nothing came; null: of everything.', 'message'),
  expected: field.count('How many resources are first seen in such a time: the median of the weeks before.', 512),
  earlierDays: field.count('On how many of the 28 days before, the same hours were not silent.', 27),
  isOver: field.flag('Whether anything came after it.', true),
});

const NotEnoughHistoryResource = answer('NotEnoughHistoryDto', {
  firstSeenAt: field.timeOrNull(
    'When the first resource was seen in the five weeks before the range; null: none was.',
    null,
  ),
  enoughFrom: field.timeOrNull('From when on silences can be told of; null as long as nothing was seen.', null),
  explanation: field.text('Why nothing can be said about silences yet.', 'A silence is told by the same hours of …'),
});

/** The traffic as the API shows it. */
export const TrafficResource = answer('TrafficDto', {
  since: field.time('The beginning of the range, resolved.', SINCE),
  until: field.time('The end of the range, resolved; itself excluded.', UNTIL),
  interval: field.oneOf(TRAFFIC_INTERVALS, '', 'hour'),
  accountSid: field.textOrNull('The one account that was asked for.', null),
  total: field.part(TrafficCounts, 'Over the whole range.'),
  intervals: field.listOf(TrafficPart, 'Every minute, hour or day of it, also the empty ones.'),
  silences: field.listOf(
    SilenceResource,
    'Half an hour and longer in which no resource was first seen, although at the same hours of earlier days they were, ' +
      'so regularly that chance does not explain it; oldest first, whatever the interval. Each is told once: of everything, ' +
      'of an account, or of one kind of an account’s.',
  ),
  notEnoughHistory: field.partOrNull(
    NotEnoughHistoryResource,
    'Why no silence can be told of yet; null when there are three weeks to compare with.',
    null,
  ),
});
export type TrafficResource = AnswerOf<typeof TrafficResource>;

export function toTrafficResource(traffic: Traffic, { accountSid }: TrafficQuestion): TrafficResource {
  const { interval, total, notEnoughHistory } = traffic;
  return {
    ...rangeInText(traffic),
    interval,
    accountSid: accountSid ?? null,
    total,
    intervals: traffic.intervals.map((one) => ({ ...rangeInText(one), events: one.events, byKind: one.byKind })),
    silences: traffic.silences.map(toSilenceResource),
    notEnoughHistory: notEnoughHistory && explainLack(notEnoughHistory),
  };
}

function toSilenceResource(silence: Silence): AnswerOf<typeof SilenceResource> {
  const { accountSid, kind, expected, earlierDays, isOver } = silence;
  return { ...rangeInText(silence), accountSid, kind, expected, earlierDays, isOver };
}

function explainLack({ firstSeenAt, enoughFrom }: NotEnoughHistory): AnswerOf<typeof NotEnoughHistoryResource> {
  const seen =
    firstSeenAt === null || enoughFrom === null
      ? 'in the five weeks before, nothing was seen.'
      : `in the five weeks before, the first resource was seen at ${formatInstant(firstSeenAt)}, so silences are told of ` +
        `from ${formatInstant(enoughFrom)} on.`;
  return {
    firstSeenAt: firstSeenAt?.toISOString() ?? null,
    enoughFrom: enoughFrom?.toISOString() ?? null,
    explanation: `A silence is told by the same hours of at least three weeks before it: ${seen}`,
  };
}
