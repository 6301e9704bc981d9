import { describe, expect, it } from 'vitest';
import { countIntervals, intervalsOf } from './intervals.js';

const range = (since: string, until: string) => ({ since: new Date(since), until: new Date(until) });
const cut = (since: string, until: string, interval: 'hour' | 'day') =>
  intervalsOf(range(since, until), interval).map((part) => [part.since.toISOString(), part.until.toISOString()]);

describe('the intervals of a range', () => {
  it('are full hours of UTC, the first and the last cut to the range', () => {
    expect(cut('2026-03-01T10:30:00Z', '2026-03-01T12:00:00.001Z', 'hour')).toEqual([
      ['2026-03-01T10:30:00.000Z', '2026-03-01T11:00:00.000Z'],
      ['2026-03-01T11:00:00.000Z', '2026-03-01T12:00:00.000Z'],
      ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.001Z'],
    ]);
  });

  it('are full days of UTC', () => {
    expect(cut('2026-02-28T00:00:00Z', '2026-03-02T00:00:00Z', 'day')).toHaveLength(2);
  });

  it('are none when the range is empty or reversed', () => {
    expect(cut('2026-03-01T10:30:00Z', '2026-03-01T10:30:00Z', 'hour')).toEqual([]);
    expect(countIntervals(range('2026-03-01T11:00:00Z', '2026-03-01T10:00:00Z'), 'hour')).toBe(0);
  });
});
