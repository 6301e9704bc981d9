import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query';
import { queryClient } from '../api/query-client';
import type { AccountSearch } from '../shared/account';
import { filtersOf, type ListFilters, type ListSearch } from './filters/list-search';
import type { ListKind, ListPage, Resource } from './kinds/list-kind';

/**
 * The first page is small, so that it is drawn at once. Further pages are larger, and are loaded before they are
 * needed.
 */
const FIRST_PAGE = 100;
const FURTHER_PAGES = 500;

/** Rows as they were read at once, and when. */
export interface ReadPage<Row extends Resource> extends ListPage<Row> {
  readonly readAt: Date;
}

/** A list of a kind, a page at a time. */
export const pagesOf = <Row extends Resource>(kind: ListKind<Row>, asked: ListFilters) =>
  infiniteQueryOptions({
    queryKey: ['list', kind.name, asked],
    queryFn: async ({ pageParam: cursor, signal }): Promise<ReadPage<Row>> => {
      const limit = cursor === undefined ? FIRST_PAGE : FURTHER_PAGES;
      return { ...(await kind.read({ ...asked, limit, cursor }, signal)), readAt: new Date() };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: ReadPage<Row>) => next ?? undefined,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  });

/**
 * Only a short list is read again by itself. For a long list all pages would be read again, one after the other, while
 * somebody reads it.
 */
const isShort = ({ state }: { readonly state: { readonly data?: InfiniteData<unknown> } }): boolean =>
  state.data === undefined || state.data.pages.length <= 1;

/** The filters with the account that was chosen for all pages, unless the list is narrowed to one by itself. */
export function askedOf(search: ListSearch, account: string | null | undefined): ListFilters {
  const filters = filtersOf(search);
  return account == null || filters.accountSid !== undefined ? filters : { ...filters, accountSid: account };
}

/** Asks for the first page where nobody has yet, before the list is drawn. */
export function askList<Row extends Resource>(
  kind: ListKind<Row>,
  search: ListSearch & AccountSearch,
): Promise<unknown> {
  return queryClient.ensureInfiniteQueryData(pagesOf(kind, askedOf(search, search.account)));
}
