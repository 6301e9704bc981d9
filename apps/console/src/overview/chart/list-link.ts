import type { ListSearch } from '../../lists/filters/list-search';

/** The list behind a number. */
export interface ListLink {
  readonly to: '/messages' | '/calls' | '/recordings' | '/discrepancies';
  readonly search: ListSearch;
}

/** A time range of the API's answers as filters of a list. An open end sets no filter. */
export const within = ({ since, until }: { since: string | null; until: string | null }): ListSearch => ({
  since: since ?? undefined,
  until: until ?? undefined,
});
