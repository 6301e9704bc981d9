import { queryClient } from '../api/query-client';
import { askFigures } from '../overview/ask-figures';
import { rangeOf, type FiguresSearch } from '../overview/overview-search';
import { A_WEEK } from '../overview/ranges';
import { absencesOf, accountOf, discrepanciesOf, quarantinedOf, SILENT_ACCOUNTS } from './account-questions';

/** Asks what the page of an account will ask. What to look at, in which little is drawn, comes last. */
export function askAccount(accountSid: string, search: FiguresSearch): Promise<unknown> {
  return Promise.all([
    queryClient.prefetchQuery(accountOf(accountSid)),
    askFigures({ range: rangeOf(search, A_WEEK), accountSid }, search),
    queryClient.prefetchQuery(quarantinedOf(accountSid)),
    queryClient.prefetchQuery(discrepanciesOf(accountSid)),
    queryClient.prefetchQuery(absencesOf(accountSid)),
    queryClient.prefetchQuery(SILENT_ACCOUNTS),
  ]);
}
