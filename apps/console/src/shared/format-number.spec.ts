import { describe, expect, it } from 'vitest';
import { formatNumber, formatShare } from './format-number';

describe('a number', () => {
  it('has separators between its thousands, and at most two decimals', () => {
    expect([12_345_678, 0, 4.126].map(formatNumber)).toEqual(['12,345,678', '0', '4.13']);
  });
});

describe('a share', () => {
  it.each([
    [1, 8, '12.5\u2009%'],
    [1, 80, '1.25\u2009%'],
    [0.934, 1, '93.4\u2009%'],
    [0, 12, '0.0\u2009%'],
    [0, 0, '–'],
    [null, 1, '–'],
  ])('%s of %s is %s', (part, whole, expected) => {
    expect(formatShare(part, whole)).toBe(expected);
  });
});
