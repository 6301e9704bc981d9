import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from '../test/support/documents.js';

const guess = (seed: string): string =>
  execFileSync(process.execPath, ['rigs/guess-lines.js', '--seed', seed], { cwd: ROOT, encoding: 'utf8' });

/** What is printed behind each number: first the lines, then their places. */
const numbered = (text: string): string[] => [...text.matchAll(/^ *\d+ {2}(.+)$/gm)].map(([, what = '']) => what);

describe('npm run guess', () => {
  const ofSeven = guess('7');

  it('shows 25 lines of the source, and where each of them stands', () => {
    const shown = numbered(ofSeven);
    const [lines, places] = [shown.slice(0, 25), shown.slice(25)];
    expect(places).toHaveLength(25);
    const found = places.map((place) => {
      const [file = '', number = ''] = place.split(':');
      return textOf(file).split('\n')[Number(number) - 1]?.trim();
    });
    expect(found).toEqual(lines);
    expect(places.filter((place) => /spec\.ts/.test(place) || !/^(?:apps|libs|migrations)\//.test(place))).toEqual([]);
  });

  it('shows the same to whoever says the same seed, and others for another', () => {
    expect(guess('7')).toBe(ofSeven);
    expect(guess('8')).not.toBe(ofSeven);
  });
});
