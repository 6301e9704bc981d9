const WHOLE_NUMBERS = new Intl.NumberFormat('en');

/**
 * A count as 12,345. The format is made once: making one for every number would be most of the cost of drawing an axis.
 */
export const formatCount = (count: number): string => WHOLE_NUMBERS.format(count);
