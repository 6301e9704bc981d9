import { describe, expect, it } from 'vitest';
import { closeRange, explainReversed } from './time-range.js';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const LATER = new Date('2026-03-01T13:00:00.000Z');

describe('a range of time', () => {
  it('ends now, and begins a day before its end, where it is left open', () => {
    const dayBefore = new Date('2026-02-28T12:00:00.000Z');
    expect(closeRange({}, NOON)).toEqual({ since: dayBefore, until: NOON });
    expect(closeRange({ until: NOON }, LATER)).toEqual({ since: dayBefore, until: NOON });
    expect(closeRange({ since: dayBefore }, NOON)).toEqual({ since: dayBefore, until: NOON });
    expect(closeRange({ until: new Date(1) }, NOON)).toEqual({ since: new Date(0), until: new Date(1) });
  });

  it('is refused only when it ends before it begins', () => {
    const fine = [{}, { since: NOON }, { until: NOON }, { since: NOON, until: LATER }, { since: NOON, until: NOON }];
    expect(fine.map((range) => explainReversed(range))).toEqual(fine.map(() => null));
    expect(explainReversed({ since: LATER, until: NOON })).toBe('until is before since, so nothing can match.');
    expect(explainReversed({ since: LATER, until: NOON }, (end) => `--${end}`)).toBe(
      '--until is before --since, so nothing can match.',
    );
  });
});
