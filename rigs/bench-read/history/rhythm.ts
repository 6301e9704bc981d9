export const HOURS = 2 * 365 * 24;

/**
 * Traffic by hour of an ordinary day: people are called and written to while they are awake. Hours are in UTC, like all
 * times here.
 */
// prettier-ignore
const BY_HOUR = [2, 1, 1, 1, 1, 2, 5, 15, 40, 70, 90, 95, 85, 80, 90, 95, 90, 80, 60, 45, 30, 18, 9, 4] as const;
/** From Sunday on. */
const BY_WEEKDAY = [25, 100, 105, 105, 100, 95, 40] as const;
/** The customer grows: at the end there is this many times as much traffic as at the beginning. */
const GROWTH = 2;

/**
 * How many of `count` things begin in each hour of the two years that end at `until`. The hours add up to exactly
 * `count`.
 */
export function spreadOverHours(count: number, until: Date): number[] {
  const start = until.getTime() - HOURS * 3_600_000;
  const weights = Array.from({ length: HOURS }, (_, hour) => {
    const at = new Date(start + hour * 3_600_000);
    return BY_HOUR[at.getUTCHours()]! * BY_WEEKDAY[at.getUTCDay()]! * (1 + ((GROWTH - 1) * hour) / HOURS);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weightSoFar = 0;
  let begun = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const here = Math.round((count * weightSoFar) / total) - begun;
    begun += here;
    return here;
  });
}
