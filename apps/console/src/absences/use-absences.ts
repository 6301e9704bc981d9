import { useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { useAccount } from '../shared/account';
import type { Absence } from './absence-sections';

const PAGE = 50;
/** Silent accounts are found in a month of rows, so nobody asks for them often. */
const LOOK_AGAIN_MS = 300_000;

/** What is missing of one class, the longest absence first, a page at a time. The first page has the count of all. */
export function useAbsences(absence: Absence['class']) {
  const accountSid = useAccount() ?? undefined;
  return useInfiniteQuery({
    queryKey: ['absences', absence, accountSid],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { class: [absence], accountSid, limit: PAGE, cursor };
      return dataOf(api.GET('/v1/audit/absences', { params: { query }, signal }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
}
