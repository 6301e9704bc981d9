import type { Zone } from '../../shared/clock';
import type { ListFilters, ListOrder } from './list-search';
import { readMoment } from './read-moment';

const DAY_MS = 86_400_000;

/** The day that is so many days after another, by the calendar. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The times at which a list begins with a day, in the zone in which times are shown. A list that has the newest first
 * goes back from the end of that day; one that has the oldest first goes on from its beginning.
 */
export function beginningWith(day: string, order: ListOrder, zone: Zone): Pick<ListFilters, 'since' | 'until'> {
  return order === 'newest'
    ? { since: undefined, until: readMoment(daysAfter(day, 1), zone) }
    : { since: readMoment(day, zone), until: undefined };
}
