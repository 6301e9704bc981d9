import { readFileSync } from 'node:fs';
import { SETTINGS } from '@sidetrack/config';
import { describe, expect, it } from 'vitest';
import { VERBS } from '../apps/cli/src/cli.module.js';

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

  it('lists every verb of the command, and no other', () => {
    const [, table = ''] = /## Commands\n([\s\S]*?)\n## /.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const verbs = rows.flatMap((row) => /^`([a-z-]+)/.exec(cells(row)[0] ?? '')?.[1] ?? []);
    expect([...new Set(verbs)].toSorted()).toEqual(Object.keys(VERBS).toSorted());
  });
});
