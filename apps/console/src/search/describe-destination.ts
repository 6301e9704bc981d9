import { ALL_FILTERS } from '../lists/filters/known-filters';
import { inWords, valuesOf, type Filter } from '../lists/filters/filter';
import type { ListFilters } from '../lists/filters/list-search';
import type { Destination } from './destination';

/** Where a search leads, in a few words. */
export function describeDestination(to: Destination): string {
  switch (to.to) {
    case '/sid/$sid':
      return 'look it up as a SID';
    case '/number/$number':
      return 'messages and calls of this number';
    case '/ticket/$reference':
      return 'the SIDs of this ticket';
    case '/codes/$code':
      return 'what this error code means, and who has it';
    case '/messages':
    case '/calls':
    case '/recordings':
    case '/discrepancies':
      return describeList(to.to.slice(1), to.search);
  }
}

function describeList(list: string, filters: ListFilters): string {
  const narrowed = ALL_FILTERS.flatMap((filter) => describeFilter(filter, filters));
  return narrowed.length === 0 ? `the list of ${list}` : `${list}: ${narrowed.join(', ')}`;
}

function describeFilter(filter: Filter, filters: ListFilters): readonly string[] {
  if (filter.type === 'time') {
    const { since, until } = filters;
    return [...(since === undefined ? [] : [`since ${since}`]), ...(until === undefined ? [] : [`until ${until}`])];
  }
  const values = valuesOf(filter, filters).map((value) => inWords(filter, value));
  return values.length === 0 ? [] : [`${filter.label.toLowerCase()} ${values.join(' or ')}`];
}
