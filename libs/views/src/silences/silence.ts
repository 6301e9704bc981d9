import type { Kind } from '@sidetrack/domain';
import type { TimeRange } from '../ranges/intervals.js';

/** A time in which no resource was first seen, although at the same hours of earlier days there were. */
export interface Silence extends TimeRange {
  /** The account that was silent; null when all accounts were silent. */
  readonly accountSid: string | null;
  /** The kind of which nothing came; null when nothing came of any kind. */
  readonly kind: Kind | null;
  /** How many resources are first seen in such a time: the median of the weeks before. */
  readonly expected: number;
  /** On how many earlier days the same hours were not silent. */
  readonly earlierDays: number;
  /** Whether anything came after the silence. If not, the silence lasts until the end of the range. */
  readonly isOver: boolean;
}

/** Why no silence can be told of yet. */
export interface NotEnoughHistory {
  /** When the first resource was seen in the weeks that are compared with; null when none was. */
  readonly firstSeenAt: Date | null;
  /** The moment from which on there is enough to compare with; null as long as there is nothing. */
  readonly enoughFrom: Date | null;
}

export interface ToldSilences {
  /** Oldest first. */
  readonly silences: readonly Silence[];
  /** Null when there is enough. */
  readonly notEnoughHistory: NotEnoughHistory | null;
}
