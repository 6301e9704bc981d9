import type { Filter } from './filter';
import type { ListFilters } from './list-search';

/** What a filter's form receives, and the callback for its result. */
export interface FilterFormProps<Kind extends Filter> {
  readonly filter: Kind;
  readonly values: ListFilters;
  readonly onApply: (changes: ListFilters) => void;
}
