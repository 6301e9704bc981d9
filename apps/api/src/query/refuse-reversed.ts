import { explainReversed, type OpenRange } from '@sidetrack/views';
import { refuse } from './question.js';

/** Throws a 400 for a range that ends before it begins. */
export function refuseReversed(
  range: OpenRange,
  nameOf: Parameters<typeof explainReversed>[1] = (end, moment) => `${end} (${moment.toISOString()})`,
): void {
  const refusal = explainReversed(range, nameOf);
  if (refusal !== null) refuse('until', refusal);
}
