import { describe, expect, it } from 'vitest';
import { LEAST_HEIGHT, stack } from './stack';

const plot = (most: number) => (value: number) => 200 - (value / most) * 200;
const placed = (counts: readonly number[], most: number) =>
  stack(
    counts.map((count) => ({ count })),
    plot(most),
  ).map(({ part, y, height }) => [part.count, y, height]);

describe('the parts of a bar', () => {
  it('are in proportion to what they count, each on top of the one before', () => {
    expect(placed([60, 0, 40], 200)).toEqual([
      [60, 140, 60],
      [40, 100, 40],
    ]);
  });

  it('are seen however little they count, the last of them in front', () => {
    const [delivered, failed] = placed([100_000, 10], 100_010);

    expect(delivered![2]).toBeGreaterThan(199);
    expect(failed).toEqual([10, 0, LEAST_HEIGHT]);
  });

  it('never hang out of the plot at its bottom', () => {
    expect(placed([1], 100_000)).toEqual([[1, 200 - LEAST_HEIGHT, LEAST_HEIGHT]]);
  });
});
