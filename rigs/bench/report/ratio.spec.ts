import { describe, expect, it } from 'vitest';
import { describeMean, describeRatio, ratioOf } from './ratio.js';

describe('a ratio of two peers', () => {
  it('is taken round by round, so that a slow round of the machine does not tell', () => {
    expect(ratioOf([800, 400, 820], [100, 50, 100])).toEqual({ median: 8, lowest: 8, highest: 8.2 });
  });

  it('is said with its spread, in as many digits as count', () => {
    expect(describeRatio({ median: 7.42, lowest: 0.951, highest: 12.4 })).toBe('7.4 (0.95–12)');
  });

  it('of several sittings is said with its standard error, which one sitting does not have', () => {
    expect(describeMean([0.8, 1, 0.9, 0.9])).toBe('0.90 ± 0.04');
    expect(describeMean([0.8])).toBe('0.80');
  });
});
