import { rowsOfRates, type DimensionRow } from '../overview/dimensions/rows';
import type { Breakdown } from '../overview/dimensions/breakdown-question';
import type { Absence, Account } from './account-questions';

/** An account as the list shows it. */
export interface AccountRowOf {
  readonly account: Account;
  /** Undefined where it has no message in the time, or is not among those with the most. */
  readonly rates: DimensionRow | undefined;
  /** Its silence, where it is silent now. */
  readonly silence: Absence | undefined;
}

/** The silent accounts first, then those with the most messages, then those that were heard of last. */
export function accountRows(
  accounts: readonly Account[],
  breakdown: Breakdown | undefined,
  silences: readonly Absence[],
): readonly AccountRowOf[] {
  const rates = new Map(
    breakdown === undefined ? [] : rowsOfRates(breakdown, { by: 'account' }).map((row) => [row.value, row]),
  );
  const silent = new Map(silences.map((silence) => [silence.accountSid, silence]));
  return accounts
    .map((account) => ({
      account,
      rates: rates.get(account.accountSid),
      silence: silent.get(account.accountSid),
    }))
    .toSorted(
      (a, b) =>
        Number(b.silence !== undefined) - Number(a.silence !== undefined) ||
        (b.rates?.messages ?? 0) - (a.rates?.messages ?? 0) ||
        (b.account.lastCallbackAt ?? '').localeCompare(a.account.lastCallbackAt ?? ''),
    );
}
