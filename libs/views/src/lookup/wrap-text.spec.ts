import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.js';

describe('wrapped text', () => {
  it('is left alone where it fits', () => {
    expect(wrapText('To:  +15550100002', 80, 12)).toBe('To:  +15550100002');
  });

  it('goes on in the next line, indented', () => {
    expect(wrapText('one two three four', 9, 2)).toBe('one two\n  three\n  four');
  });

  it('cuts only what is longer than a line', () => {
    expect(wrapText('a bcdefghijk', 6, 2)).toBe('a bcde\n  fghi\n  jk');
  });

  it('loses nothing, and has no line that is too long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const wrapped = wrapText(text, 20, 4);
        const isNarrow = wrapped.split('\n').every((line) => line.length <= 20);
        return isNarrow && wrapped.replaceAll(/\s/g, '') === text.replaceAll(/\s/g, '');
      }),
    );
  });
});
