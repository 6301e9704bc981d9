import { describe, expect, it } from 'vitest';
import { describeRatio, ratioOf } from './ratio.js';

describe('a ratio of two peers', () => {
  it('is taken round by round, so that a slow round of the machine does not tell', () => {
    expect(ratioOf([800, 400, 820], [100, 50, 100])).toEqual({ median: 8, lowest: 8, highest: 8.2 });
  });

  it('is said with its spread, in as many digits as count', () => {
    expect(describeRatio({ median: 7.42, lowest: 0.951, highest: 12.4 })).toBe('7.4 (0.95–12)');
  });
});
