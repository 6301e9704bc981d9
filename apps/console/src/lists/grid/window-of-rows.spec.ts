import { describe, expect, it } from 'vitest';
import { withActive } from './window-of-rows';

const range = { startIndex: 100, endIndex: 102, overscan: 1, count: 1_000 };

describe('the rows that are drawn', () => {
  it('are those in sight and a few around them', () => {
    expect(withActive(range, 101)).toEqual([99, 100, 101, 102, 103]);
  });

  it.each([
    [5, [5, 99, 100, 101, 102, 103]],
    [900, [99, 100, 101, 102, 103, 900]],
  ])('have the active one with them, in its place: %i', (active, expected) => {
    expect(withActive(range, active)).toEqual(expected);
  });

  it('do not have one that is not there any more', () => {
    expect(withActive({ ...range, count: 104 }, 104)).toEqual([99, 100, 101, 102, 103]);
  });
});
