import { describe, expect, it } from 'vitest';
import { rangeOf, readFiguresSearch } from './overview-search';

const said = (search: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(readFiguresSearch(search)).filter(([, value]) => value !== undefined));

describe('the address of figures', () => {
  it('has a range, or the two ends of one, which count before it', () => {
    expect(said({ range: '7d' })).toEqual({ range: '7d' });
    const picked = { since: '2026-02-01T08:00:00.000Z', until: '2026-02-02T08:00:00.000Z' };
    expect(said({ range: '7d', ...picked })).toEqual(picked);
    expect(said({ since: '2026-02-01T09:00+01:00', until: '2026-02-02' })).toEqual({
      since: '2026-02-01T08:00:00.000Z',
      until: '2026-02-02T00:00:00.000Z',
    });
  });

  it.each([
    { range: '7 days' },
    { since: '2026-02-01' },
    { since: '2026-02-02', until: '2026-02-01' },
    { since: 'x', until: 'y' },
    { by: 'weekday' },
  ])('is that of the last 24 hours by country for %o', (search) => {
    expect(said(search)).toEqual({});
    expect(rangeOf(readFiguresSearch(search)).since).toBe('24h');
  });
});
