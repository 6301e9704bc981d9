/**
 * Times from `sent` to `delivered`, by how many messages took how long. The histograms of two sets of messages add up to
 * that of both, which percentiles do not. Short times have a bucket each. Of a longer one is only known in which bucket
 * it is; the buckets grow with the time, so that what is said of it is at most `RELATIVE_ERROR` off.
 */
export type ReceiptTimes = Map<number, number>;

/** Times below this, in milliseconds, are kept as they are. */
const EXACT_BELOW_MS = 512;

/**
 * Each bucket ends so many times later than it begins. Its middle is then off by (γ − 1) / (γ + 1) = 0.89 %, and by half
 * a millisecond of 512 for the rounding.
 */
const GROWTH = 1.018;

/** How far a percentile that was read from the buckets may be off, as a share of itself. */
export const RELATIVE_ERROR = 0.01;

/** The bucket of a time in milliseconds, a whole number, as an SQL expression. Only the database sorts into buckets. */
export const bucketSql = (tookMs: string): string =>
  `CASE WHEN ${tookMs} < ${EXACT_BELOW_MS} THEN ${tookMs}
    ELSE ${EXACT_BELOW_MS} + floor(ln(${tookMs} / ${EXACT_BELOW_MS}.0::double precision) / ln(${GROWTH}::double precision)) END::integer`;

/** The time that a bucket stands for, in milliseconds. */
export function timeOfBucket(bucket: number): number {
  if (bucket < EXACT_BELOW_MS) return bucket;
  const beginning = EXACT_BELOW_MS * GROWTH ** (bucket - EXACT_BELOW_MS);
  return Math.round((beginning * 2 * GROWTH) / (GROWTH + 1));
}

/** Adds so many messages to a bucket. */
export function addTime(times: ReceiptTimes, bucket: number, count: number): void {
  times.set(bucket, (times.get(bucket) ?? 0) + count);
}

/**
 * The percentiles at these shares: each the smallest time that at least so many of the messages did not exceed, as
 * `percentile_disc` has it. Null where there is no message.
 */
export function percentilesOf(times: ReceiptTimes, shares: readonly number[]): readonly (number | null)[] {
  const buckets = [...times].toSorted(([one], [other]) => one - other);
  const all = buckets.reduce((sum, [, count]) => sum + count, 0);
  return shares.map((share) => {
    let left = Math.max(1, Math.ceil(share * all));
    const found = buckets.find(([, count]) => (left -= count) <= 0);
    return found === undefined ? null : timeOfBucket(found[0]);
  });
}
