import type { Filter } from './filter';
import type { ListFilters } from './list-search';

/** What the form of a filter is given, and what it gives back. */
export interface FilterFormProps<Kind extends Filter> {
  readonly filter: Kind;
  readonly values: ListFilters;
  readonly onApply: (changes: ListFilters) => void;
}
