import { describe, expect, it } from 'vitest';
import { isTooDeep } from './json-depth.js';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a text of JSON', () => {
  it.each([nested(33), `{"a":${nested(9_000)}}`, '['.repeat(60_000), `{"a":"\\\\","b":${nested(40)}}`])(
    'whose lists stand too deep in each other is known by it',
    (json) => {
      expect(isTooDeep(json)).toBe(true);
    },
  );

  it.each([nested(32), nested(3).repeat(1_000), JSON.stringify({ text: nested(5_000) }), `"\\"${'['.repeat(99)}"`, ''])(
    'with many brackets beside each other, or in its strings, is none of these',
    (json) => {
      expect(isTooDeep(json)).toBe(false);
    },
  );
});
