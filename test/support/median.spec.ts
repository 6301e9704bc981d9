import { expect, it } from 'vitest';
import { median } from './median.js';

it.each([
  [[3], 3],
  [[5, 1, 2], 2],
  [[4, 1, 2, 100], 3],
  [[], Number.NaN],
])('of %j the median is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});
