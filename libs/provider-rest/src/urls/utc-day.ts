const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** From where to where a day of UTC goes; the end is the start of the next one. */
export interface UtcDay {
  readonly day: string;
  readonly start: Date;
  readonly end: Date;
}

/**
 * A day such as `2026-11-29`.
 *
 * @throws RangeError when the text is none, or names a day that no month has
 */
export function utcDay(day: string): UtcDay {
  const start = new Date(`${day}T00:00:00Z`);
  if (!DAY.test(day) || Number.isNaN(start.getTime()) || !start.toISOString().startsWith(day)) {
    throw new RangeError(`${JSON.stringify(day)} is no day such as 2026-11-29`);
  }
  return { day, start, end: new Date(start.getTime() + DAY_MS) };
}
