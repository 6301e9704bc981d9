import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { useAccount } from '../shared/account';
import type { NumberSearch } from './number-search';

export type OfNumber = Schemas['NumberListDto']['data'][number];
export type NumberRates = Schemas['NumberRatesDto'];

const PAGE = 50;
const LOOK_AGAIN_MS = 30_000;

/**
 * Everything of a number, newest first, a page at a time. It is read again while only the first page is open: somebody
 * who reads further back stays where they are.
 */
export function useNumber(number: string, { kind, side }: NumberSearch) {
  const accountSid = useAccount() ?? undefined;
  return useInfiniteQuery({
    queryKey: ['number', number, kind, side, accountSid],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const include = 'rates' as const;
      const query = { kind: kind && [kind], side, accountSid, cursor, limit: PAGE, include };
      return dataOf(api.GET('/v1/numbers/{number}', { params: { path: { number }, query }, signal }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? LOOK_AGAIN_MS : false),
  });
}
