import { queryClient } from '../api/query-client';
import { askFigures } from '../overview/ask-figures';
import { rangeOf, type FiguresSearch } from '../overview/overview-search';
import { A_WEEK } from '../overview/ranges';
import { accountOf } from './account-questions';

/** Asks what the page of an account will ask, but for what to look at, which needs little room and comes by itself. */
export function askAccount(accountSid: string, search: FiguresSearch): void {
  void queryClient.prefetchQuery(accountOf(accountSid));
  askFigures({ range: rangeOf(search, A_WEEK), accountSid }, search);
}
