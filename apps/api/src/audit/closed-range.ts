import { closeRange, type OpenRange, type TimeRange } from '@sidetrack/views';
import { refuseReversed } from '../query/refuse-reversed.js';

/** The range that is asked for, with both ends. Throws a 400 for one that is reversed. */
export function toClosedRange({ since, until }: OpenRange, now: Date): TimeRange {
  const range = closeRange({ since, until }, now);
  refuseReversed(range);
  return range;
}
