/** So few failures in one part of the time are chance. */
const FEWEST = 3;

/** A part is told only when its share is so many times that of the whole time. */
const TIMES_USUAL = 2;

/** How many there were in each part of the time, and how many of these went wrong. */
export interface Parts {
  readonly whole: readonly number[];
  readonly bad: readonly number[];
}

/**
 * The share of what went wrong in each part, as it is drawn. Where there were fewer than usual it is the share of the
 * usual number: a single failure at night is not a bad hour.
 */
export function drawnShares({ whole, bad }: Parts): readonly number[] {
  const usual = sumOf(whole) / Math.max(1, whole.length);
  return bad.map((count, place) => (count === 0 ? 0 : count / Math.max(whole[place] ?? 0, usual)));
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * The part of the time in which the most went wrong beyond what would have at the usual share; null where no part
 * stands out.
 */
export function worstPart({ whole, bad }: Parts): number | null {
  const usual = sumOf(bad) / Math.max(1, sumOf(whole));
  const beyond = bad.map((count, place) => count - usual * (whole[place] ?? 0));
  const worst = beyond.indexOf(Math.max(...beyond));
  const [count, all] = [bad[worst] ?? 0, whole[worst] ?? 0];
  return count >= FEWEST && count / all >= TIMES_USUAL * usual ? worst : null;
}
