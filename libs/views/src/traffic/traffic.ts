import type { Kind } from '@sidetrack/domain';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import type { TimeRange, TrafficInterval } from '../ranges/intervals.js';
import type { ToldSilences } from '../silences/silence.js';

/** Which callbacks are counted: those received within the range. */
export interface TrafficQuestion extends TimeRange {
  readonly interval: TrafficInterval;
  readonly accountSid?: string;
}

export const TrafficCounts = answer('TrafficCountsDto', {
  events: field.count('Different callbacks received in this time; an exact repeat is stored once.', 4_210),
  byKind: field.part(
    answer('ByKindDto', {
      message: field.count('About messages.', 3_380),
      call: field.count('About calls.', 690),
      recording: field.count('About recordings.', 140),
    } satisfies Record<Kind, unknown>),
    'What they were about.',
  ),
});
export type TrafficCounts = AnswerOf<typeof TrafficCounts>;

export interface CountedTraffic extends TimeRange {
  readonly interval: TrafficInterval;
  readonly total: TrafficCounts;
  readonly intervals: readonly (TimeRange & TrafficCounts)[];
}

export interface Traffic extends CountedTraffic, ToldSilences {}
