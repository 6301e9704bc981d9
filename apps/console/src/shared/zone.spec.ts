import { describe, expect, it } from 'vitest';
import { isZone, momentOf, offsetMinutes } from './zone';

describe('a zone', () => {
  it.each([
    ['2026-01-31T08:00Z', 'Europe/Berlin', 60],
    ['2026-07-31T08:00Z', 'Europe/Berlin', 120],
    ['2026-01-31T08:00Z', 'America/St_Johns', -210],
    ['2026-01-31T08:00Z', 'Asia/Kolkata', 330],
    ['2026-01-31T08:00Z', 'utc', 0],
  ])('at %s, %s is %i minutes ahead of UTC', (moment, zone, expected) => {
    expect(offsetMinutes(new Date(moment), zone)).toBe(expected);
  });

  it.each([
    ['2026-01-31T08:00', '2026-01-31T07:00:00.000Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('shows %s in Berlin at %s, also beside a change to or from summer time', (shown, expected) => {
    expect(momentOf(shown, 'Europe/Berlin').toISOString()).toBe(expected);
  });

  it('is one that the browser knows', () => {
    expect(['utc', 'local', 'Europe/Berlin', 'Europe/Atlantis', ''].map(isZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
