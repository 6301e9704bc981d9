import { FINDINGS, type Finding } from './judge-report.js';

/** How many resources an answer or several amount to, by finding. */
export type Counts = Readonly<Record<Finding, number>> & {
  /** How many the provider listed, or were asked for by SID. */
  readonly seen: number;
};

export const NO_COUNTS: Counts = { seen: 0, confirmed: 0, lost: 0, unknown: 0, disagreeing: 0, undecided: 0 };

export function addCounts(one: Counts, other: Counts): Counts {
  const sum = { ...one, seen: one.seen + other.seen };
  for (const finding of FINDINGS) sum[finding] = one[finding] + other[finding];
  return sum;
}

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { ...NO_COUNTS, seen: findings.length };
  for (const finding of findings) counts[finding] += 1;
  return counts;
}
