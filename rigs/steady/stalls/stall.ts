import type { OwnMoment, WatchedMoment } from '../watch/watched-moment.js';

/**
 * A time in which callbacks were refused, none was acknowledged for half a second, or one waited for longer than a second;
 * times by the wall clock.
 */
export interface Stall {
  readonly fromMs: number;
  readonly toMs: number;
  readonly refused: number;
  /** The longest that anybody waited for an answer in it. */
  readonly silentMs: number;
}

/** A stall with what was seen from ten seconds before it to five after it. */
export interface RecordedStall extends Stall {
  readonly watched: readonly WatchedMoment[];
  readonly own: readonly OwnMoment[];
}
