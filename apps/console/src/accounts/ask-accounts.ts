import { queryClient } from '../api/query-client';
import { breakdownOf } from '../overview/dimensions/breakdown-question';
import { rangeOf, type FiguresSearch } from '../overview/overview-search';
import { A_WEEK } from '../overview/ranges';
import { ALL_ACCOUNTS, SILENT_ACCOUNTS } from './account-questions';

/** Asks what the page of all accounts will ask. */
export function askAccounts(search: FiguresSearch): Promise<unknown> {
  return Promise.all([
    queryClient.ensureInfiniteQueryData(ALL_ACCOUNTS),
    queryClient.prefetchQuery(breakdownOf({ range: rangeOf(search, A_WEEK) }, { by: 'account' })),
    queryClient.prefetchQuery(SILENT_ACCOUNTS),
  ]);
}
