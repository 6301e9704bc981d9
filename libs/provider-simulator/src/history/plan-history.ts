import { CUSTOMERS } from './customers.js';
import { incidentsOf, type HistorySpan } from './incidents.js';
import { planCustomerDay } from './plan-customer-day.js';
import { planRefusedDay } from './plan-refused-day.js';
import type { PlannedArrival } from './planned-arrival.js';

const DAY_MS = 86_400_000;
/** Nothing comes in later than this after the day on which it began: the latest receipt, later by the longest delay. */
const TRAILING_DAYS = 8;

export interface HistoryOptions extends HistorySpan {
  readonly seed: number;
  /** How many messages and calls there are on a weekday. */
  readonly perDay: number;
  /** What comes in at this moment or later is left out; in milliseconds since 1970. */
  readonly until: number;
  /** What came in before this moment is left out. */
  readonly since?: number;
}

/**
 * Everything that comes in, in the order in which it does, a day at a time. The same options give the same to the last
 * byte; and whatever `since` and `until` are, what lies between them is the same.
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
    // Nothing of a later day can come in before that day begins.
    const endsAt = Math.min(day + DAY_MS, until);
    const due = pending.filter(({ atMs }) => atMs < endsAt).toSorted((one, other) => one.atMs - other.atMs);
    pending = pending.filter(({ atMs }) => atMs >= endsAt);
    for (const arrival of due) if (arrival.atMs >= since) yield arrival;
  }
}

/** The beginning of the day of UTC that a moment lies in. */
export const startOfDay = (moment: number): number => Math.floor(moment / DAY_MS) * DAY_MS;
