import { describe, expect, it } from 'vitest';
import { readMoment } from './moment.js';

const NOW = new Date('2026-03-01T12:00:00.000Z');

describe('a moment', () => {
  it.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.5Z', '2026-03-01T12:00:00.500Z'],
    ['2026-03-01T12:00:00.123999Z', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T12:00:00+02:00', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T12:00:00-0530', '2026-03-01T17:30:00.000Z'],
    ['2026-03-01T12:00:00 02:00', '2026-03-01T10:00:00.000Z'],
    ['90s', '2026-03-01T11:58:30.000Z'],
    ['15m', '2026-03-01T11:45:00.000Z'],
    ['4h', '2026-03-01T08:00:00.000Z'],
    ['3d', '2026-02-26T12:00:00.000Z'],
    ['0s', '2026-03-01T12:00:00.000Z'],
    ['2w', '2026-02-15T12:00:00.000Z'],
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['999999999d', '1970-01-01T00:00:00.000Z'],
  ])('written as %s is %s', (text, expected) => {
    expect(readMoment(text, NOW)).toEqual({ value: new Date(expected) });
  });

  it.each([
    '',
    'now',
    '2026-02-29',
    '2026-3-1',
    '20260301',
    '2026-03',
    '2026-03-01T12:00:00',
    '2026-02-30T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-03-01T25:00:00Z',
    '2026-W09-1T12:00:00Z',
    '+002026-03-01T12:00:00Z',
    'Sun, 01 Mar 2026 12:00:00 +0000',
    '1772366400',
    '4',
    'h',
    '-4h',
    '4y',
    '1.5h',
  ])('cannot be written as %j', (text) => {
    expect(readMoment(text, NOW)).toEqual({ refusal: expect.stringMatching(/^(has|is) no /) });
  });

  it.each(['2026-11-28T08:00', '2026-11-28 08:00:30', '2026-11-28T08:00:30.5'])(
    'without a zone, %s, is refused with the way to mend it',
    (text) => {
      expect(readMoment(text, NOW).refusal).toContain('write a Z behind it for UTC');
    },
  );

  it('that can be read has nothing to explain', () => {
    const refusals = ['4h', '2026-03-01', '2026-03-01T12:00Z'].map((text) => readMoment(text, NOW).refusal);
    expect(refusals).toEqual([undefined, undefined, undefined]);
  });
});
