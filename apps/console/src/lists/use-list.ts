import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListKind, Resource } from './kinds/list-kind';
import type { ListFilters } from './filters/list-search';

/**
 * The first page is small, so that it is drawn at once. Further pages are larger, and are loaded before they are
 * needed.
 */
const FIRST_PAGE = 100;
const FURTHER_PAGES = 500;

export interface List<Row extends Resource> {
  /** All rows that have been read so far. Undefined while the first rows are being loaded. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  /** When the first page was read. */
  readonly readAt: Date | undefined;
  readonly readMore: () => void;
  /** Reads again from the first row on. */
  readonly readAnew: () => void;
}

/**
 * A list by its cursors. All pages show the state of one moment, so what has been read stays until the list is read
 * again.
 */
export function useList<Row extends Resource>(kind: ListKind<Row>, filters: ListFilters): List<Row> {
  const client = useQueryClient();
  const queryKey = ['list', kind.name, filters];
  const answer = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam: cursor, signal }) => {
      const limit = cursor === undefined ? FIRST_PAGE : FURTHER_PAGES;
      return { ...(await kind.read({ ...filters, limit, cursor }, signal)), readAt: new Date() };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  });
  const { data, error, hasNextPage, isFetching, fetchNextPage } = answer;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.data), [data]);
  return {
    rows,
    error,
    hasMore: hasNextPage,
    isReading: isFetching,
    readAt: data?.pages[0]?.readAt,
    readMore: () => void fetchNextPage({ cancelRefetch: false }),
    readAnew: () => {
      client.setQueryData<InfiniteData<unknown>>(queryKey, firstPageOf);
      void answer.refetch();
    },
  };
}

/**
 * Only a short list is read again by itself. For a long list all pages would be read again, one after the other, while
 * somebody reads it.
 */
const isShort = ({ state }: { readonly state: { readonly data?: InfiniteData<unknown> } }): boolean =>
  state.data === undefined || state.data.pages.length <= 1;

function firstPageOf(data: InfiniteData<unknown> | undefined): InfiniteData<unknown> | undefined {
  return data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
}
