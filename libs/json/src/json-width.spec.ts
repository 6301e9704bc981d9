import { describe, expect, it } from 'vitest';
import { isTooWide } from './json-width.js';

const named = (names: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: names }, (_, index) => [`name ${index}`, index]));

describe('a text of JSON', () => {
  it.each([
    JSON.stringify(named(66)),
    JSON.stringify({ any: Array.from({ length: 66 }, () => 1) }),
    JSON.stringify(Array.from({ length: 34 }, () => [1, 2])),
    ','.repeat(60_000),
    `"\\\\"${',1'.repeat(65)}`,
  ])('with too many values, at whatever depth, is known by it', (json) => {
    expect(isTooWide(json, 64)).toBe(true);
  });

  it.each([JSON.stringify(named(65)), JSON.stringify({ text: ',"'.repeat(5_000) }), `"\\",${','.repeat(99)}`, ''])(
    'with commas in its strings is none of these',
    (json) => {
      expect(isTooWide(json, 64)).toBe(false);
    },
  );
});
