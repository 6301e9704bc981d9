import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { queryClient } from '../api/query-client';
import type { paths } from '../api/schema';
import { useAccount, type AccountSearch } from '../shared/account';
import type { QuarantineSearch } from './quarantine-search';

export type Group = Schemas['QuarantineGroupDto'];
export type Groups = Schemas['QuarantineGroupsDto'];
export type Entry = Schemas['QuarantineDto'];
export type WholeEntry = Schemas['WholeQuarantineDto'];
export type ListQuery = NonNullable<paths['/v1/quarantine']['get']['parameters']['query']>;

/** New entries appear without a click. */
export const LOOK_AGAIN_MS = 10_000;
/** Where the page of the quarantine is not open. */
const LOOK_SELDOM_MS = 30_000;
/** The first part of all keys, so that a replay renews all these queries. */
export const QUARANTINE = 'quarantine';

const groupsOf = (accountSid: string | undefined) =>
  queryOptions({
    queryKey: [QUARANTINE, 'groups', accountSid ?? null],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/quarantine/groups', { params: { query: { accountSid } }, signal })),
  });

/** What was refused by cause and account, of the chosen account. */
export function useGroups() {
  const accountSid = useAccount() ?? undefined;
  return useQuery({ ...groupsOf(accountSid), placeholderData: keepPreviousData, refetchInterval: LOOK_AGAIN_MS });
}

export interface Quarantined {
  /** Genuine callbacks that could not be read or kept. */
  readonly callbacks: number;
  /** Samples of requests whose signature was wrong. */
  readonly wrongSignatures: number;
}

/** How many refused callbacks and requests wait, of all accounts. */
export const useQuarantined = (everyMs: number = LOOK_SELDOM_MS) =>
  useQuery({
    ...groupsOf(undefined),
    refetchInterval: everyMs,
    select: ({ waiting }): Quarantined => ({ callbacks: waiting.callbacks, wrongSignatures: waiting.samples }),
  });

/** The entries, newest first, a page at a time. */
export const useEntries = (search: QuarantineSearch) =>
  useInfiniteQuery({ ...entriesOf(search, useAccount() ?? undefined), placeholderData: keepPreviousData });

function entriesOf({ group, reason, sid, state = 'waiting' }: QuarantineSearch, account: string | undefined) {
  // A group says of which account it is. Samples are of none, so the account would leave them all out.
  const accountSid = group === undefined && reason !== 'signature' ? account : undefined;
  const filter = { group, reason, sid, accountSid, state: state === 'all' ? undefined : state } as ListQuery;
  return infiniteQueryOptions({
    queryKey: [QUARANTINE, 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(api.GET('/v1/quarantine', { params: { query: { ...filter, cursor } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** Asks what the page will ask, before it is drawn. */
export const askQuarantine = (search: QuarantineSearch & AccountSearch): Promise<unknown> =>
  Promise.all([
    queryClient.prefetchQuery(groupsOf(search.account)),
    queryClient.ensureInfiniteQueryData(entriesOf(search, search.account)),
  ]);

/** One entry, with the bytes of its request. */
export const useEntry = (id: string) =>
  useQuery({
    queryKey: [QUARANTINE, 'entry', id],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/quarantine/{id}', { params: { path: { id } }, signal })),
  });
