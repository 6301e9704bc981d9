import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { isUnderWay } from './is-under-way';

export type Reconciliation = Schemas['ReconciliationDto'];
export type WholeReconciliation = Schemas['WholeReconciliationDto'];
export type Sweep = Schemas['SweepDto'];

/** The first part of all keys, so that a new reconciliation renews all these queries. */
export const RECONCILIATIONS = 'reconciliations';

/** The clock asks at most once a minute. */
const LOOK_AGAIN_MS = 15_000;
/** While one runs, its progress is followed. */
const FOLLOW_MS = 1_000;

/** All of them, newest first, a page at a time. */
export const useReconciliations = () =>
  useInfiniteQuery({
    queryKey: [RECONCILIATIONS, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(api.GET('/v1/reconciliations', { params: { query: { cursor } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ data }) => data.some(isUnderWay)) ? FOLLOW_MS : LOOK_AGAIN_MS,
  });

/** One of them, with each of its days. It changes until it is at its end. */
export const useReconciliation = (id: string) =>
  useQuery({
    queryKey: [RECONCILIATIONS, 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/reconciliations/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => {
      if (data === undefined) return LOOK_AGAIN_MS;
      return isUnderWay(data) ? FOLLOW_MS : false;
    },
  });
