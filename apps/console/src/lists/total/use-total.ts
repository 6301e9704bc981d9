import { useQuery } from '@tanstack/react-query';
import { withoutOrder, type ListFilters } from '../filters/list-search';
import type { ListKind, Resource, RowCount } from '../kinds/list-kind';
import type { List } from '../use-list';

/** Nobody needs the total to the second, and counting costs more than a page. */
const FRESH_MS = 60_000;

/**
 * How many rows a list has on all pages; null where that cannot be said, or is not known yet. A list that has been read
 * to its end is not counted again.
 */
export function useTotal<Row extends Resource>(
  kind: ListKind<Row>,
  asked: ListFilters,
  { rows, hasMore }: List<Row>,
): RowCount | null {
  const filters = withoutOrder(asked);
  const { data } = useQuery({
    queryKey: ['list-total', kind.name, filters],
    queryFn: ({ signal }) => kind.count(filters, signal),
    enabled: hasMore,
    staleTime: FRESH_MS,
  });
  if (rows !== undefined && !hasMore) return { rows: rows.length, isExact: true };
  return data ?? null;
}
