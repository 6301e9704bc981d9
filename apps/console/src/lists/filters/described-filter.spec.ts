import { describe, expect, it } from 'vitest';
import { describedFilter } from './described-filter';
import { FIRST_SEEN, statusFilter } from './known-filters';

describe('what a filter is set to', () => {
  it('is its values', () => {
    expect(describedFilter(statusFilter([]), { status: ['sent', 'queued'] }, 'utc')).toBe('sent, queued');
  });

  it.each([
    [{ since: '3d' }, 'last 3d'],
    [{ since: '2w' }, 'last 2w'],
    [{ since: '2026-01-31' }, 'from 2026-01-31 00:00 UTC'],
    [{ until: '4h' }, 'until 4h ago'],
    [{ since: '2026-01-31T00:00:00.000Z' }, 'from 2026-01-31 00:00 UTC'],
    [
      { since: '2026-01-31T08:00:01Z', until: '2026-02-01T00:00:00+02:00' },
      'from 2026-01-31 08:00:01, before 2026-01-31 22:00 UTC',
    ],
    [{ since: 'yesterday' }, 'from yesterday'],
  ])('is said of times as people say them: %j', (filters, expected) => {
    expect(describedFilter(FIRST_SEEN, filters, 'utc')).toBe(expected);
  });
});
