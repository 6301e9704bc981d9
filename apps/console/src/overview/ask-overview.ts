import { queryClient } from '../api/query-client';
import type { AccountSearch } from '../shared/account';
import { askFigures } from './ask-figures';
import { HAS_CALLBACKS } from './first-run/has-callbacks';
import { rangeOf, type FiguresSearch } from './overview-search';

/** Asks what the overview will ask: first whether there is anything to draw, which its charts wait for. */
export function askOverview(search: FiguresSearch & AccountSearch): void {
  void queryClient.prefetchQuery(HAS_CALLBACKS);
  askFigures({ range: rangeOf(search), accountSid: search.account }, search);
}
