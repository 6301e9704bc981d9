import { describe, expect, it } from 'vitest';
import { pauseAfter, retryAfterMs } from './pauses.js';

const NOW = new Date('2026-11-29T10:00:00Z');

describe('the pause before another try', () => {
  it('doubles from try to try, up to half a minute', () => {
    expect([1, 2, 3, 4, 9, 10, 50].map((attempt) => pauseAfter(attempt, 100, 1))).toEqual([
      100, 200, 400, 800, 25_600, 30_000, 30_000,
    ]);
  });

  it('is shortened by chance, to no less than half', () => {
    expect([0, 0.5, 1].map((chance) => pauseAfter(3, 100, chance))).toEqual([200, 300, 400]);
  });

  it.each([
    ['0', 0],
    ['7', 7_000],
    [' 120 ', 120_000],
    ['Sun, 29 Nov 2026 10:00:30 GMT', 30_000],
    ['Sun, 29 Nov 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-1', null],
    ['1.5', null],
    ['2026', 2_026_000],
    ['Nov, nothing', null],
    ['9'.repeat(30), null],
    ['', null],
    [undefined, null],
    [['3', '4'], 3_000],
  ])('is what Retry-After says, %j: %j ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});
