import type { Kind } from '@sidetrack/domain';
import type { TimeRange, TrafficInterval } from '../delivery-audit/intervals.js';
import type { ToldSilences } from '../silences/silence.js';

/** Which callbacks are counted: those received within the range. */
export interface TrafficQuestion extends TimeRange {
  readonly interval: TrafficInterval;
  readonly accountSid?: string;
}

export interface TrafficCounts {
  /** Different callbacks; an exact repeat is stored once. */
  readonly events: number;
  readonly byKind: Readonly<Record<Kind, number>>;
}

export interface Traffic extends TimeRange, ToldSilences {
  readonly interval: TrafficInterval;
  readonly total: TrafficCounts;
  readonly intervals: readonly (TimeRange & TrafficCounts)[];
}
