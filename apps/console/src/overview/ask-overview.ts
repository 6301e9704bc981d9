import { queryClient } from '../api/query-client';
import type { AccountSearch } from '../shared/account';
import { askFigures } from './ask-figures';
import { FIRST_RUN_CODE } from './first-run/first-run-code';
import { HAS_CALLBACKS } from './first-run/has-callbacks';
import { rangeOf, type FiguresSearch } from './overview-search';
import { READINESS } from './use-readiness';

/** Asks what the overview will ask: first whether there is anything to draw, which its charts wait for. */
export async function askOverview(search: FiguresSearch & AccountSearch): Promise<void> {
  const hasCallbacks = queryClient.fetchQuery(HAS_CALLBACKS);
  const figures = askFigures({ range: rangeOf(search), accountSid: search.account }, search);
  const readiness = queryClient.prefetchQuery(READINESS);
  if (await hasCallbacks) await Promise.all([figures, readiness]);
  else await queryClient.prefetchQuery(FIRST_RUN_CODE);
}
