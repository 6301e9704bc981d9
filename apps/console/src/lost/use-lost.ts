import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { useAccount } from '../shared/account';
import type { Kind } from '../shared/kind';
import type { Range } from './lost-search';

export type LostOfDay = Schemas['LostCallbacksDto'];
export type Different = Schemas['DiscrepancyListDto']['data'][number];

const LOOK_AGAIN_MS = 60_000;
const PAGE = 25;

/** How many callbacks were lost, by account, kind and day, as the providers' own lists tell. */
export function useLost(range: Range) {
  const accountSid = useAccount() ?? undefined;
  return useQuery({
    queryKey: ['lost', range, accountSid],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/audit/lost-callbacks', { params: { query: { since: range, accountSid } }, signal })),
    refetchInterval: LOOK_AGAIN_MS,
    placeholderData: keepPreviousData,
  });
}

const KINDS = ['message', 'call', 'recording'] as const;
const GONE = 'gone-at-provider' as const;

/**
 * How many of what was first seen in the time the provider does not have any more, of all kinds; null where that cannot
 * be said. Lists of days do not tell: only who asks for the SID itself is answered so.
 */
export function useGone(range: Range): { readonly isPending: boolean; readonly count: number | null } {
  const accountSid = useAccount() ?? undefined;
  const answers = useQueries({
    queries: KINDS.map((kind) => ({
      queryKey: ['gone', kind, range, accountSid],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<number> => {
        const include = 'counts' as const;
        const query = { kind, class: [GONE], since: range, accountSid, include, limit: 1 };
        const { counts } = await dataOf(api.GET('/v1/audit/discrepancies', { params: { query }, signal }));
        return counts?.[GONE] ?? 0;
      },
      refetchInterval: LOOK_AGAIN_MS,
    })),
  });
  const counts = answers.flatMap(({ data }) => data ?? []);
  return {
    isPending: answers.some(({ isPending }) => isPending),
    count: counts.length < KINDS.length ? null : counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Where callbacks and the provider's REST API differ. */
const CLASSES = ['callback-lost', 'unknown-here', 'disagrees', 'gone-at-provider'] as const;

/** What differs of one kind, the oldest first, a page at a time. The first page has the counts of all. */
export function useDifferences(kind: Kind) {
  const accountSid = useAccount() ?? undefined;
  return useInfiniteQuery({
    queryKey: ['differences', kind, accountSid],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const include = 'counts' as const;
      const query = { kind, class: [...CLASSES], accountSid, include, limit: PAGE, cursor };
      return dataOf(api.GET('/v1/audit/discrepancies', { params: { query }, signal }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
