const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A range of time in milliseconds since 1970. `until` is not part of the range. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** What goes wrong in a history, and when. */
export interface Incidents {
  /** No callback comes in: the door could not be reached. */
  readonly outage: Span;
  /** Many messages to one country come back with one error code. */
  readonly surge: Span;
  /** From this time on, the callbacks of one account do not come in. */
  readonly silentFrom: number;
}

/** The history covers this many days from the start of a UTC day. A later run may continue after them. */
export interface HistorySpan {
  readonly beginsAt: number;
  readonly days: number;
}

/**
 * When things go wrong. All faults are in the last days of the history, so that they are seen, and at fixed hours, so
 * that a later run can continue the same history. The outage is on a weekday, in the afternoon of Europe and the
 * morning of America.
 */
export function incidentsOf({ beginsAt, days }: HistorySpan): Incidents {
  const dayBefore = (count: number): number => beginsAt + (days - count) * DAY_MS;
  const outageDay = [1, 2, 3].map(dayBefore).find(isWeekday)!;
  const surgeDay = [5, 6, 7].map(dayBefore).find(isWeekday)!;
  return {
    outage: { from: outageDay + 14 * HOUR_MS, until: outageDay + 17 * HOUR_MS },
    surge: { from: surgeDay + 7 * HOUR_MS, until: surgeDay + 17 * HOUR_MS },
    silentFrom: dayBefore(4),
  };
}

export function isWeekday(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export const isWithin = (moment: number, { from, until }: Span): boolean => moment >= from && moment < until;
