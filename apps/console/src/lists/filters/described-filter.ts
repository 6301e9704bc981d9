import type { Zone } from '../../shared/clock';
import { formatMoment, zoneName } from '../../shared/format-time';
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
  const text = parts.filter((part) => part !== '').join(', ');
  // A zone that both times have is said once.
  return text.replace(/ (UTC\S*)(?=, .* \1$)/, '');
}

const isLength = (text: string): boolean => /^\d+[a-z]+$/i.test(text);

function shown(text: string, zone: Zone): string {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return text;
  return `${formatMoment(moment, zone).replace(/(:00)?\.000$/, '')} ${zoneName(moment, zone)}`;
}
