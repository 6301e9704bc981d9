import { useNavigate, useSearch } from '@tanstack/react-router';
import { textOf } from './search-parameters';

/** The part of every page's address that the account switch owns. */
export interface AccountSearch {
  /** Only what is of this account is shown. Without it, all accounts are. */
  readonly account?: string;
}

/**
 * Reads the account from an address. Without one the result has no such key: a key would say that the account has just
 * been let go of, and links to other pages would lose it.
 */
export function readAccountSearch(search: Record<string, unknown>): AccountSearch {
  const account = textOf(search['account']);
  return account === undefined ? {} : { account };
}

/** The account that the reader has chosen in the navigation; null for all of them. */
export const useAccount = (): string | null => useSearch({ strict: false, select: ({ account }) => account ?? null });

/** Chooses an account for this page and all that follow; null for all accounts. */
export function useChooseAccount(): (account: string | null) => void {
  const navigate = useNavigate();
  return (account) => void navigate({ to: '.', search: (before) => ({ ...before, account: account ?? undefined }) });
}
