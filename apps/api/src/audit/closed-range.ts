import { closeRange, type OpenRange, type TimeRange } from '@sidetrack/views';
import { refuseReversed } from '../query/refuse-reversed.js';

/** The range in the question, with both ends filled in. Throws a 400 for a range that ends before it begins. */
export function toClosedRange({ since, until }: OpenRange, now: Date): TimeRange {
  const range = closeRange({ since, until }, now);
  refuseReversed(range);
  return range;
}
