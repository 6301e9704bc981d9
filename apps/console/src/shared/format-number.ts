const NUMBERS = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

export const NARROW_SPACE = '\u2009';

/** Shown where no value is known, or where nothing can be divided. A zero would claim a value. */
export const NO_VALUE = '–';

/**
 * A number with separators: `12,345`. The format is made once: making one for every number would be most of the cost of
 * drawing an axis.
 */
export const formatNumber = (value: number): string => NUMBERS.format(value);

/**
 * A part of a whole as a percentage: `12.5 %`, and `1.25 %` where it is small. A dash where there is no part, or nothing
 * that it could be a part of. What the API has divided already is a part
 * of 1.
 */
export function formatShare(part: number | null, whole = 1): string {
  if (part === null || whole === 0) return NO_VALUE;
  const share = part / whole;
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 2 : 1)}${NARROW_SPACE}%`;
}
