import type { TimeRange } from './intervals.js';

const DAY_MS = 86_400_000;

/** A stretch of time of which one end, or both, may be left open. */
export type OpenRange = Partial<TimeRange>;

/** The range with both ends: without an end it goes until now, without a beginning it is the day before the end. */
export function closeRange({ since, until }: OpenRange, now: Date): TimeRange {
  const end = until ?? now;
  return { since: since ?? new Date(Math.max(0, end.getTime() - DAY_MS)), until: end };
}

/**
 * Why a range holds nothing, as a sentence; null when it may hold something. Equal ends hold nothing either, but they
 * are not in the wrong order, so no sentence is given.
 *
 * @param nameOf how an end is called where it was given: `--until`, `until (2026-01-31T08:00:00.000Z)`
 */
export function explainReversed(
  { since, until }: OpenRange,
  nameOf: (end: 'since' | 'until', moment: Date) => string = (end) => end,
): string | null {
  if (since === undefined || until === undefined || since <= until) return null;
  return `${nameOf('until', until)} is before ${nameOf('since', since)}, so nothing can match.`;
}
