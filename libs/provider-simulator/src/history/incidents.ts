const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A time in milliseconds since 1970: `until` is not within. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** What goes wrong in a history, and when. */
export interface Incidents {
  /** Nothing comes in: the door was not to be reached. */
  readonly outage: Span;
  /** Many messages to one country come back with one error code. */
  readonly surge: Span;
  /** From then on one account's callbacks do not come in any more. */
  readonly silentFrom: number;
}

/** The history is played for so many days, from the beginning of a day of UTC; it may be gone on with after them. */
export interface HistorySpan {
  readonly beginsAt: number;
  readonly days: number;
}

/**
 * When things go wrong: all of it in the last days that are played, so that it is seen, and at set hours, so that the same
 * history can be gone on with. The outage is on a weekday, in the afternoon of Europe and the morning of America.
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
