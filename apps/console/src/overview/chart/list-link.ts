import type { ListSearch } from '../../lists/filters/list-search';

/** The list behind a figure. */
export interface ListLink {
  readonly to: '/messages' | '/calls' | '/recordings' | '/discrepancies';
  readonly search: ListSearch;
}

/** A stretch of time of the API's answers as filters of a list; an open end is no filter. */
export const within = ({ since, until }: { since: string | null; until: string | null }): ListSearch => ({
  since: since ?? undefined,
  until: until ?? undefined,
});
