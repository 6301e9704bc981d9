import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import type { paths } from '../api/schema';
import type { QuarantineSearch } from './quarantine-search';

export type Reason = Schemas['QuarantineReasonDto'];
export type Entry = Schemas['QuarantineDto'];
export type WholeEntry = Schemas['WholeQuarantineDto'];
export type ListQuery = NonNullable<paths['/v1/quarantine']['get']['parameters']['query']>;

/** New entries appear without a click. */
const LOOK_AGAIN_MS = 10_000;
/** The first part of all keys, so that a replay renews all these queries. */
export const QUARANTINE = 'quarantine';

const REASONS = queryOptions({
  queryKey: [QUARANTINE, 'reasons'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/quarantine/reasons', { signal })),
  refetchInterval: LOOK_AGAIN_MS,
});

/** Every reason for refusals, with its words and counts. */
export const useReasons = () => useQuery(REASONS);

export interface Quarantined {
  /** Genuine callbacks that could not be read or kept. */
  readonly callbacks: number;
  /** Samples of requests whose signature was wrong. */
  readonly wrongSignatures: number;
}

/** How many refused callbacks and requests wait. */
export const useQuarantined = () => useQuery({ ...REASONS, select: ({ data }) => countQuarantined(data) });

function countQuarantined(reasons: readonly Reason[]): Quarantined {
  const waiting = reasons.reduce((sum, reason) => sum + reason.waiting, 0);
  const wrongSignatures = reasons.find(({ reason }) => reason === 'signature')?.waiting ?? 0;
  return { callbacks: waiting - wrongSignatures, wrongSignatures };
}

/** The entries, newest first, a page at a time. */
export function useEntries({ reason, sid, state = 'waiting' }: QuarantineSearch) {
  const filter = { reason, sid, state: state === 'all' ? undefined : state } as ListQuery;
  return useInfiniteQuery({
    queryKey: [QUARANTINE, 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(api.GET('/v1/quarantine', { params: { query: { ...filter, cursor } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** One entry, with the bytes of its request. */
export const useEntry = (id: string) =>
  useQuery({
    queryKey: [QUARANTINE, 'entry', id],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/quarantine/{id}', { params: { path: { id } }, signal })),
  });
