import { Button } from '@mantine/core';
import { memo, type ReactElement } from 'react';
import { isSet, without, type Filter } from './filter';
import { FilterPill } from './filter-pill';
import { ALL_FILTERS } from './known-filters';
import type { ListFilters } from './list-search';

interface Props {
  readonly title: string;
  readonly filters: readonly Filter[];
  readonly values: ListFilters;
  /** Why the API refused a value, by the name of the parameter. */
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (values: ListFilters) => void;
}

/** The filters of a list. A filter that is set shows its value. A memo: rows that come change no filter. */
export const FilterBar = memo(function FilterBar(props: Props): ReactElement {
  const { title, filters, values, faults, onChange } = props;
  const known = new Set(filters.map(({ label }) => label));
  const strays = ALL_FILTERS.filter((filter) => !known.has(filter.label) && isSet(filter, values));
  const isAnySet = [...filters, ...strays].some((filter) => isSet(filter, values));
  const clearAll = (): void =>
    onChange(ALL_FILTERS.reduce<ListFilters>((rest, filter) => without(filter, rest), values));
  return (
    <div className="filter-bar" role="group" aria-label={`Filters of ${title.toLowerCase()}`}>
      {[...filters, ...strays].map((filter) => (
        <FilterPill
          key={filter.label}
          filter={filter}
          values={values}
          isStray={strays.includes(filter)}
          faults={faults}
          onChange={(changes) => onChange({ ...values, ...changes })}
        />
      ))}
      {isAnySet && (
        <Button size="compact-sm" variant="subtle" onClick={clearAll}>
          Clear filters
        </Button>
      )}
    </div>
  );
});
