import type { Zone } from '../../shared/clock';
import { formatMoment } from '../../shared/format-time';
import { inWords, valuesOf, type Filter } from './filter';
import type { ListFilters } from './list-search';

/** The value of a filter, in a few words. */
export function describedFilter(filter: Filter, filters: ListFilters, zone: Zone): string {
  if (filter.type !== 'time') {
    return valuesOf(filter, filters)
      .map((value) => inWords(filter, value))
      .join(', ');
  }
  const { since, until } = filters;
  const parts = [
    since === undefined ? '' : isLength(since) ? `last ${since}` : `from ${shown(since, zone)}`,
    until === undefined ? '' : isLength(until) ? `until ${until} ago` : `before ${shown(until, zone)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const isLength = (text: string): boolean => /^\d+[a-z]+$/i.test(text);

function shown(text: string, zone: Zone): string {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? text : formatMoment(moment, zone).replace(/(:00)?\.000$/, '');
}
