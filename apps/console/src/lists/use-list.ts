import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListKind, Resource } from './kinds/list-kind';
import type { ListFilters } from './filters/list-search';
import { pagesOf } from './list-question';

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
  const pages = pagesOf(kind, filters);
  const answer = useInfiniteQuery(pages);
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
      client.setQueryData(pages.queryKey, firstPageOf);
      void answer.refetch();
    },
  };
}

function firstPageOf<Page, Position>(
  data: InfiniteData<Page, Position> | undefined,
): InfiniteData<Page, Position> | undefined {
  return data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
}
