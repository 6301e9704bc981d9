import type { Kind } from '@sidetrack/domain';
import type { TimeRange, TrafficInterval } from '../delivery-audit/intervals.js';

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

/** Minutes without any callback, although there were before. */
export interface Silence extends TimeRange {
  /** How many would have come in the meantime, at the pace of the hour before. */
  readonly expected: number;
  /** Whether a callback came after it; if not, it lasts until the end of the range. */
  readonly isOver: boolean;
}

export interface Traffic extends TimeRange {
  readonly interval: TrafficInterval;
  readonly total: TrafficCounts;
  readonly intervals: readonly (TimeRange & TrafficCounts)[];
  /** Oldest first. */
  readonly silences: readonly Silence[];
}
