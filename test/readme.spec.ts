import { readFileSync } from 'node:fs';
import { SETTINGS } from '@sidetrack/config';
import { describe, expect, it } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The cells of a Markdown table row, without padding. */
const cells = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('the README', () => {
  it('lists every setting with the meaning, default and range that the code has', () => {
    const rows = readme.split('\n').filter((line) => /^\| `[A-Z_]+` +\|/.test(line));
    const expected = Object.entries(SETTINGS).map(([name, setting]) => [
      `\`${name}\``,
      setting.meaning,
      setting.default,
      setting.range,
    ]);
    expect(rows.map(cells)).toEqual(expected);
  });
});
