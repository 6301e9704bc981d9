import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { queryClient } from '../api/query-client';
import { useAccount, type AccountSearch } from '../shared/account';
import type { NumberSearch } from './number-search';

export type OfNumber = Schemas['NumberListDto']['data'][number];
export type NumberRates = Schemas['NumberRatesDto'];

const PAGE = 50;
const LOOK_AGAIN_MS = 30_000;

/**
 * Everything of a number, newest first, a page at a time. It is read again while only the first page is open: somebody
 * who reads further back stays where they are.
 */
export const useNumber = (number: string, search: NumberSearch) =>
  useInfiniteQuery({
    ...numberOf(number, search, useAccount() ?? undefined),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? LOOK_AGAIN_MS : false),
  });

const numberOf = (number: string, { kind, side }: NumberSearch, accountSid: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['number', number, kind, side, accountSid],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const include = 'rates' as const;
      const query = { kind: kind && [kind], side, accountSid, cursor, limit: PAGE, include };
      return dataOf(api.GET('/v1/numbers/{number}', { params: { path: { number }, query }, signal }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Asks for the first page, before it is drawn. */
export const askNumber = (number: string, search: NumberSearch & AccountSearch): Promise<unknown> =>
  queryClient.ensureInfiniteQueryData(numberOf(number, search, search.account));
