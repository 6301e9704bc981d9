import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * The rows to draw: the visible rows and the active row, wherever it is. A row that is not drawn would lose the focus.
 */
export function withActive(range: Range, active: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (active >= range.count || inSight.includes(active)) return inSight;
  return [...inSight, active].toSorted((one, other) => one - other);
}

/** All rows that were read: on paper nobody scrolls. */
export const everyRow = ({ count }: Range): number[] => Array.from({ length: count }, (_, index) => index);
