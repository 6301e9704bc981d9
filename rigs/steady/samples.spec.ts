import { describe, expect, it } from 'vitest';
import { growsSteadily } from './samples.js';

describe('growsSteadily', () => {
  it('sees a leak under the wavering of a garbage collector', () => {
    const leaking = Array.from({ length: 21 }, (_, index) => 100 + index * 4 + (index % 3) * 15);
    expect(growsSteadily(leaking)).toBe(true);
  });

  it('takes wavering, and growth that ends, for what they are', () => {
    expect(growsSteadily(Array.from({ length: 21 }, (_, index) => 100 + (index % 5) * 20))).toBe(false);
    expect(growsSteadily(Array.from({ length: 21 }, (_, index) => 100 + Math.min(index, 5) * 30))).toBe(false);
  });
});
