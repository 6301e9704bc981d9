import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListKind, Resource } from './kinds/list-kind';
import type { ListFilters } from './filters/list-search';

/** The first page is drawn at once; further ones are for whoever goes on, and come before they are needed. */
const FIRST_PAGE = 100;
const FURTHER_PAGES = 500;

export interface List<Row extends Resource> {
  /** All that have been read so far; undefined while the first are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  /** When the first page was read. */
  readonly readAt: Date | undefined;
  readonly readMore: () => void;
  /** Reads anew from the first row on. */
  readonly readAnew: () => void;
}

/** A list by its cursors. Pages follow each other from one moment on, so what has been read stays until it is read anew. */
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

/** Of a long list all pages would be read again, one after the other, under whoever reads it. */
const isShort = ({ state }: { readonly state: { readonly data?: InfiniteData<unknown> } }): boolean =>
  state.data === undefined || state.data.pages.length <= 1;

function firstPageOf(data: InfiniteData<unknown> | undefined): InfiniteData<unknown> | undefined {
  return data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
}
