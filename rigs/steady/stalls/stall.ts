import type { OwnMoment, WatchedMoment } from '../watch/watched-moment.js';

/**
 * A time in which callbacks were refused, none was acknowledged for half a second, or one waited longer than a second.
 * Times are by the wall clock.
 */
export interface Stall {
  readonly fromMs: number;
  readonly toMs: number;
  readonly refused: number;
  /** The longest wait for an answer during the stall. */
  readonly silentMs: number;
}

/** A stall with what was seen from ten seconds before it to five after it. */
export interface RecordedStall extends Stall {
  readonly watched: readonly WatchedMoment[];
  readonly own: readonly OwnMoment[];
}
