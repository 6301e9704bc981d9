import { describe, expect, it } from 'vitest';
import type { Breakdown } from '../overview/dimensions/breakdown-question';
import type { Absence, Account } from './account-questions';
import { accountRows } from './account-rows';

const account = (accountSid: string, lastCallbackAt: string | null): Account => ({
  accountSid,
  provider: null,
  isMadeUp: false,
  latest: { message: null, call: null, recording: null },
  lastCallbackAt,
});

const value = (name: string, messages: number): Breakdown['values'][number] => {
  const counts = { messages, byClass: {}, deliveryRate: null, receiptRate: null };
  const series = { messages: [messages], outbound: [messages], delivered: [0], failed: [0] };
  return { value: name, ...counts, before: counts, series };
};

describe('the accounts of the list', () => {
  it('are those first that are silent, then by their messages, then by what was heard last', () => {
    const accounts = [
      account('a', '2026-01-31T08:00:00.000Z'),
      account('b', '2026-01-31T07:00:00.000Z'),
      account('c', '2026-01-01T07:00:00.000Z'),
      account('d', null),
      account('e', '2026-01-30T07:00:00.000Z'),
    ];
    const breakdown = { values: [value('b', 20), value('e', 5)] } as unknown as Breakdown;
    const silences = [{ accountSid: 'c' }] as unknown as Absence[];

    const rows = accountRows(accounts, breakdown, silences);

    expect(rows.map((row) => row.account.accountSid)).toEqual(['c', 'b', 'e', 'a', 'd']);
    expect(rows.map(({ rates }) => rates?.messages)).toEqual([undefined, 20, 5, undefined, undefined]);
    expect(rows.map(({ silence }) => silence !== undefined)).toEqual([true, false, false, false, false]);
  });
});
