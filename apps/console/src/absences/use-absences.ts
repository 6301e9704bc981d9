import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { queryClient } from '../api/query-client';
import { useAccount } from '../shared/account';
import { SECTIONS, type Absence } from './absence-sections';

const PAGE = 50;
/** Silent accounts are found in a month of rows, so nobody asks for them often. */
const LOOK_AGAIN_MS = 300_000;

/** What is missing of one class, the longest absence first, a page at a time. The first page has the count of all. */
export const useAbsences = (absence: Absence['class']) =>
  useInfiniteQuery(absencesOf(absence, useAccount() ?? undefined));

const absencesOf = (absence: Absence['class'], accountSid: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['absences', absence, accountSid],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { class: [absence], accountSid, limit: PAGE, cursor };
      return dataOf(api.GET('/v1/audit/absences', { params: { query }, signal }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });

/** Asks what the page will ask, before it is drawn. */
export const askAbsences = (accountSid: string | undefined): Promise<unknown> =>
  Promise.all(SECTIONS.map((one) => queryClient.ensureInfiniteQueryData(absencesOf(one.class, accountSid))));
