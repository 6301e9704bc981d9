const WHOLE_NUMBERS = new Intl.NumberFormat('en');

/** A count as 12,345. Made once: a format of its own for every number is most of what drawing an axis costs. */
export const formatCount = (count: number): string => WHOLE_NUMBERS.format(count);
