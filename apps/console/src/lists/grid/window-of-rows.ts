import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows to draw: those in sight and, wherever it is, the active one, which would lose the focus otherwise. */
export function withActive(range: Range, active: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (active >= range.count || inSight.includes(active)) return inSight;
  return [...inSight, active].toSorted((one, other) => one - other);
}
