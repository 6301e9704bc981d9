import { describe, expect, it } from 'vitest';
import { formatMoment, formatRelative, zoneName } from './format-time';

const MOMENT = new Date('2026-01-31T22:30:01.480Z');

describe('a moment', () => {
  it.each([
    ['utc', '2026-01-31 22:30:01.480', 'UTC'],
    ['Europe/Berlin', '2026-01-31 23:30:01.480', 'UTC+1'],
    ['Asia/Kolkata', '2026-02-01 04:00:01.480', 'UTC+5:30'],
    ['America/New_York', '2026-01-31 17:30:01.480', 'UTC-5'],
  ])('in %s is %s %s', (zone, shown, name) => {
    expect([formatMoment(MOMENT, zone), zoneName(MOMENT, zone)]).toEqual([shown, name]);
  });
});

describe('an age', () => {
  it.each([
    [4_000, 'just now'],
    [48_000, '40 s ago'],
    [26 * 60_000 + 48_000, '26 min ago'],
    [2 * 3_600_000 + 38 * 60_000, '2 h 38 min ago'],
    [5 * 3_600_000 + 38 * 60_000, '5 h ago'],
    [(24 + 4) * 3_600_000, '1 d 4 h ago'],
    [1_300 * 86_400_000, '1,300 d ago'],
    [-2 * 60_000, 'in 2 min'],
  ])('of %i ms is told as precisely as people say it: %s', (age, expected) => {
    expect(formatRelative(new Date(MOMENT.getTime() - age), MOMENT)).toBe(expected);
  });
});
