import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { queryClient } from '../api/query-client';
import { breakdownOf } from '../overview/dimensions/breakdown-question';
import { rangeOf, type FiguresSearch } from '../overview/overview-search';
import { deliveriesOf, EVERY_MINUTE } from '../overview/questions';
import { A_WEEK } from '../overview/ranges';
import type { Scope } from '../overview/scope';
import type { AccountSearch } from '../shared/account';

/** What a code means and what to do, also where nobody documents it. */
export const explanationOf = (code: string) =>
  queryOptions({
    staleTime: Infinity,
    queryKey: ['error-code', code],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/error-codes/{code}', { params: { path: { code } }, signal })),
  });

/** The recipients that the code met most often. */
export const numbersOf = (code: string, { range: { since, until }, accountSid }: Scope) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: ['error-code', code, 'numbers', since, until, accountSid],
    queryFn: ({ signal }) => {
      const query = { since, until, accountSid };
      return dataOf(api.GET('/v1/error-codes/{code}/numbers', { params: { path: { code }, query }, signal }));
    },
  });

/** Asks what the page of a code will ask, but for its latest messages, before it is drawn. */
export function askCode(code: string, search: FiguresSearch & AccountSearch): Promise<unknown> {
  const scope: Scope = { range: rangeOf(search, A_WEEK), accountSid: search.account };
  return Promise.all([
    queryClient.prefetchQuery(explanationOf(code)),
    queryClient.prefetchQuery(deliveriesOf(scope)),
    queryClient.prefetchQuery(breakdownOf(scope, { by: 'account' }, code)),
    queryClient.prefetchQuery(breakdownOf(scope, { by: 'country' }, code)),
    queryClient.prefetchQuery(breakdownOf(scope, { by: 'error-code' })),
    queryClient.prefetchQuery(breakdownOf(scope, { by: 'account' })),
    queryClient.prefetchQuery(breakdownOf(scope, { by: 'country' })),
    queryClient.prefetchQuery(numbersOf(code, scope)),
  ]);
}
