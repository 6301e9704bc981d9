import type { FilterName, ListFilters } from './list-search';

export interface Choice {
  readonly word: string;
  /** The word as people say it, where that is another one. */
  readonly label?: string;
  /** The meaning of the word, where the word alone does not say it. */
  readonly meaning?: string;
}

/** A filter as people see it: its name, and the values that it can have. */
export type Filter = ChoiceFilter | TextFilter | TimeFilter;

export interface ChoiceFilter {
  readonly type: 'choice';
  readonly name: 'status' | 'class' | 'direction' | 'contradicted';
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly isRepeatable: boolean;
}

export interface TextFilter {
  readonly type: 'text';
  readonly name: Exclude<FilterName, 'status' | 'class' | 'contradicted' | 'since' | 'until'>;
  readonly label: string;
  readonly placeholder: string;
  readonly hint?: string;
  /** Values that are often entered. Any other value can be entered too. */
  readonly suggestions?: readonly string[];
  /** A value as people say it, where the value alone does not say it. */
  readonly inWords?: (value: string) => string;
  /** What the API takes for a text as people write it. Without this, the text as it is. */
  readonly read?: (text: string) => string;
  readonly isRepeatable: boolean;
}

/** When a resource was first seen: from `since` on, before `until`. */
export interface TimeFilter {
  readonly type: 'time';
  readonly label: string;
}

/** A value as people say it. */
export function inWords(filter: ChoiceFilter | TextFilter, value: string): string {
  if (filter.type === 'text') return filter.inWords?.(value) ?? value;
  return filter.choices.find(({ word }) => word === value)?.label ?? value;
}

/** The parameters that a filter sets. */
export const parametersOf = (filter: Filter): readonly FilterName[] =>
  filter.type === 'time' ? ['since', 'until'] : [filter.name];

export const isSet = (filter: Filter, filters: ListFilters): boolean =>
  parametersOf(filter).some((name) => filters[name] !== undefined);

/** The values that a filter has in an address. */
export const valuesOf = (filter: ChoiceFilter | TextFilter, filters: ListFilters): string[] =>
  [filters[filter.name] ?? []].flat();

/** Values as the address has them: a list where the parameter may be repeated, undefined for no value. */
export function toParameter(filter: ChoiceFilter | TextFilter, values: readonly string[]): ListFilters {
  const [first] = values;
  const value = first === undefined ? undefined : filter.isRepeatable ? [...values] : first;
  return { [filter.name]: value };
}

/** The search parameters without those of this filter. */
export function without<Filters extends ListFilters>(filter: Filter, filters: Filters): Filters {
  return { ...filters, ...Object.fromEntries(parametersOf(filter).map((name) => [name, undefined])) };
}
