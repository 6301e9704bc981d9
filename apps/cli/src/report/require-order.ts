import { explainReversed, type OpenRange } from '@sidetrack/views';
import { WrongUsage } from '../frame/wrong-usage.js';

/** Throws wrong usage for a range that ends before it begins. */
export function requireOrder(range: OpenRange): void {
  const refusal = explainReversed(range, (end) => `--${end}`);
  if (refusal !== null) throw new WrongUsage(refusal);
}
