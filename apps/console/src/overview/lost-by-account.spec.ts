import { describe, expect, it } from 'vitest';
import { accountsOf, sumOf } from './lost-by-account';

const row = (
  accountSid: string,
  day: string,
  counts: { seen: number; lost?: number; unknown?: number; undecided?: number },
) => ({
  accountSid,
  day,
  kind: 'message' as const,
  lost: 0,
  unknown: 0,
  undecided: 0,
  disagreeing: 0,
  lossRate: null,
  readAt: '2026-01-31T09:00:00.000Z',
  ...counts,
});

describe('lost callbacks by account and day', () => {
  it('are those of all kinds together, as a share of what could be decided', () => {
    const [account] = accountsOf([
      row('a', '2026-01-31', { seen: 10, lost: 1, undecided: 2 }),
      row('a', '2026-01-31', { seen: 12, lost: 1, unknown: 2 }),
      row('a', '2026-01-30', { seen: 4 }),
    ]);

    expect(account!.days.map(({ day, missing, decided, share }) => [day, missing, decided, share])).toEqual([
      ['2026-01-31', 4, 20, 0.2],
      ['2026-01-30', 0, 4, 0],
    ]);
    expect(sumOf(account!.days)).toMatchObject({ missing: 4, decided: 24, share: 4 / 24 });
  });

  it('leave out a day on which the provider had nothing, and have no share where nothing is decided', () => {
    const accounts = accountsOf([
      row('a', '2026-01-31', { seen: 0 }),
      row('b', '2026-01-31', { seen: 3, undecided: 3 }),
    ]);

    expect(accounts.map(({ accountSid, days }) => [accountSid, days[0]?.share])).toEqual([['b', null]]);
  });
});
