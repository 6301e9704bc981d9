import type { ListFilters } from '../filters/list-search';
import type { PageQuery, RowCount } from './list-kind';

type ReadPage = (query: PageQuery, signal: AbortSignal) => Promise<{ readonly count?: RowCount | null }>;

/** Asks a list for the number of its rows, apart from the rows themselves, which do not wait for it. */
export const readCount =
  (read: ReadPage) =>
  async (filters: ListFilters, signal: AbortSignal): Promise<RowCount | null> =>
    (await read({ ...filters, limit: 1, count: 'estimate' }, signal)).count ?? null;
