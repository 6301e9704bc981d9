import { describe, expect, it } from 'vitest';
import { readMoment } from './read-moment';

describe('a time in a filter', () => {
  it.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    [' 2026-01-31 08:00 ', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31 08:00:01.480', '2026-01-31T08:00:01.480Z'],
  ])('without a zone, %s, is UTC where times are shown in UTC', (text, expected) => {
    expect(readMoment(text, 'utc')).toBe(expected);
  });

  it('without a zone is of this machine where times are shown so', () => {
    expect(readMoment('2026-01-31 08:00', 'local')).toBe(new Date(2026, 0, 31, 8).toISOString());
  });

  it('without a zone is of the chosen zone where times are shown in that', () => {
    expect(readMoment('2026-07-31 08:00', 'Europe/Berlin')).toBe('2026-07-31T06:00:00.000Z');
  });

  it.each(['3d', '2026-01-31T08:00:00+02:00', '2026-02-31 25:00', 'yesterday'])(
    'goes to the API as it is when it is anything else: %s',
    (text) => {
      expect(readMoment(text, 'utc')).toBe(text);
    },
  );
});
