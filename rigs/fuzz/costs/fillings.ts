/** What a place is filled with. The text is Latin-1: one character is one byte. */
export interface Filling {
  readonly name: string;
  fill(bytes: number): string;
}

/** What separates, escapes, opens or repeats in some syntax that a server may read. */
const UNITS = [
  'a',
  '0',
  '9',
  '-',
  '+',
  '.',
  ',',
  '/',
  '\\',
  ':',
  ';',
  '=',
  '&',
  '%',
  '%25',
  '%00',
  '"',
  "'",
  ' ',
  '\t',
  '[',
  '{',
  '(',
  '<',
  '@',
  '#',
  '?',
  '!',
  '*',
  '~',
  '|',
  '../',
  'a=1&',
  'a=&',
  'a, ',
  'a;',
  'W/"a", ',
  'application/json, ',
  // Two bytes and four of UTF-8.
  '\xc3\xa9',
  '\xf0\x9f\x92\xa9',
] as const;

/**
 * The same again and again. It stands behind a letter and breaks off once in the middle: an expression that seeks an end
 * of such a run then begins anew at each of its characters, and one that seeks its beginning as well.
 */
export const RUNS: readonly Filling[] = UNITS.map((unit) => ({
  name: JSON.stringify(unit),
  fill: (bytes) => {
    const run = unit.repeat(Math.floor((bytes / 2 - 1) / unit.length));
    return `a${run}a${run}`;
  },
}));
