const DAY_MS = 86_400_000;

/** The UTC day of a moment, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The moment at which a day begins. */
export const beginningOfDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** The moment at which a day is over. */
export const endOfDay = (day: string): Date => new Date(beginningOfDay(day).getTime() + DAY_MS);

/** The days of a range, the latest first: what happened last is asked about most. */
export function daysBetween(since: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let at = beginningOfDay(until).getTime() - DAY_MS; at >= beginningOfDay(since).getTime(); at -= DAY_MS) {
    days.push(dayOf(new Date(at)));
  }
  return days;
}
