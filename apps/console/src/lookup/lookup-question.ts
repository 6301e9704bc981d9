import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { queryClient } from '../api/query-client';
import type { SidSearch } from './sid-search';

/** What is known about a pasted SID. */
export const lookupOf = (pasted: string, { kind }: SidSearch) =>
  queryOptions({
    queryKey: ['lookup', pasted, kind],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/lookup/{sid}', { params: { path: { sid: pasted }, query: { kind } }, signal })),
  });

/** Asks it where nobody has yet, before the page is loaded. The page asks once more, and says what went wrong. */
export function askLookup(pasted: string, search: SidSearch): Promise<unknown> {
  return queryClient.ensureQueryData(lookupOf(pasted, search));
}
