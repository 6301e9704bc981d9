/** The text that a place is filled with. The text is Latin-1: one character is one byte. */
export interface Filling {
  readonly name: string;
  fill(bytes: number): string;
}

/** Characters that separate, escape, open or repeat in some syntax that a server may read. */
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
  // A character of two bytes and one of four in UTF-8.
  '\xc3\xa9',
  '\xf0\x9f\x92\xa9',
] as const;

/**
 * One unit repeated. The run stands behind a letter and has one break in the middle. A regular expression that looks
 * for the end of such a run then starts anew at each of its characters, and so does one that also looks for the
 * beginning.
 */
export const RUNS: readonly Filling[] = UNITS.map((unit) => ({
  name: JSON.stringify(unit),
  fill: (bytes) => {
    const run = unit.repeat(Math.floor((bytes / 2 - 1) / unit.length));
    return `a${run}a${run}`;
  },
}));
