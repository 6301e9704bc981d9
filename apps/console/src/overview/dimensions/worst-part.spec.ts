import { describe, expect, it } from 'vitest';
import { drawnShares, worstPart } from './worst-part';

describe('the worst part of a time', () => {
  it('is that in which the most went wrong beyond the usual share, not that with the most messages', () => {
    expect(worstPart({ whole: [1_000, 1_000, 100, 10], bad: [20, 22, 40, 6] })).toBe(2);
  });

  it('is none where nothing stands out, where it is chance, and where nothing was sent', () => {
    expect(worstPart({ whole: [100, 100], bad: [10, 12] })).toBeNull();
    expect(worstPart({ whole: [100, 100], bad: [0, 2] })).toBeNull();
    expect(worstPart({ whole: [0, 0], bad: [0, 0] })).toBeNull();
    expect(worstPart({ whole: [], bad: [] })).toBeNull();
  });
});

it('a part of the time with fewer messages than usual is drawn with the share of the usual number', () => {
  expect(drawnShares({ whole: [100, 1, 99, 0], bad: [10, 1, 0, 0] })).toEqual([0.1, 1 / 50, 0, 0]);
});
