import { CUSTOMERS } from './customers.js';
import { incidentsOf, type HistorySpan } from './incidents.js';
import { planCustomerDay } from './plan-customer-day.js';
import { planRefusedDay } from './plan-refused-day.js';
import type { PlannedArrival } from './planned-arrival.js';

const DAY_MS = 86_400_000;
/** The latest time of receipt after the day of the resource's beginning: the latest receipt plus the longest delay. */
const TRAILING_DAYS = 8;

export interface HistoryOptions extends HistorySpan {
  readonly seed: number;
  /** The number of messages and calls on a weekday. */
  readonly perDay: number;
  /** Callbacks that come in at this time or later are left out. In milliseconds since 1970. */
  readonly until: number;
  /** Callbacks that came in before this time are left out. */
  readonly since?: number;
}

/**
 * All requests in the order of receipt, computed day by day. The same options give the same bytes. Between `since` and
 * `until` the requests are the same whatever the two bounds are.
 */
export function* planHistory(options: HistoryOptions): Generator<PlannedArrival> {
  const { beginsAt, seed, perDay, until, since = beginsAt } = options;
  const incidents = incidentsOf(options);
  const firstDay = Math.max(beginsAt, startOfDay(since) - TRAILING_DAYS * DAY_MS);
  let pending: PlannedArrival[] = [];
  for (let day = firstDay; day < until; day += DAY_MS) {
    for (const customer of CUSTOMERS) {
      for (const arrival of planCustomerDay({ seed, customer, day, perDay, incidents })) pending.push(arrival);
    }
    pending.push(...planRefusedDay(seed, day));
    // No callback of a later day can come in before that day begins.
    const endsAt = Math.min(day + DAY_MS, until);
    const due = pending.filter(({ atMs }) => atMs < endsAt).toSorted((one, other) => one.atMs - other.atMs);
    pending = pending.filter(({ atMs }) => atMs >= endsAt);
    for (const arrival of due) if (arrival.atMs >= since) yield arrival;
  }
}

/** The start of the UTC day that contains a time. */
export const startOfDay = (moment: number): number => Math.floor(moment / DAY_MS) * DAY_MS;
