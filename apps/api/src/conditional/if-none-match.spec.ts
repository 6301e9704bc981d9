import { describe, expect, it } from 'vitest';
import { namesTag } from './if-none-match.js';

describe('If-None-Match', () => {
  it.each(['"a.2"', 'W/"a.2"', '"a.1", "a.2"', '"a.1",W/"a.2"', '"with, a comma", "a.2"', '  "a.2"  ', '*', ' * '])(
    '%s names the tag',
    (header) => {
      expect(namesTag(header, '"a.2"')).toBe(true);
    },
  );

  it.each([undefined, '', '"a.1"', '"a.21"', '"a.2', 'a.2', '"A.2"', '"*"', '"a.1", "b.2"'])(
    '%s does not',
    (header) => {
      expect(namesTag(header, '"a.2"')).toBe(false);
    },
  );
});
