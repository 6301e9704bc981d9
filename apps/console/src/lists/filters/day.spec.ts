import { describe, expect, it } from 'vitest';
import { beginningWith, daysAfter } from './day';

describe('a list that begins with a day', () => {
  it('goes back from the end of the day when it has the newest first', () => {
    expect(beginningWith('2026-02-28', 'newest', 'utc')).toEqual({ until: '2026-03-01T00:00:00.000Z' });
  });

  it('goes on from its beginning when it has the oldest first', () => {
    expect(beginningWith('2026-02-28', 'oldest', 'utc')).toEqual({ since: '2026-02-28T00:00:00.000Z' });
  });

  it('knows the calendar', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
  });
});
