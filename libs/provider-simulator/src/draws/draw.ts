import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A seeded source of chance. Drawing from it moves it on. */
export type Draws = RandomGenerator;

/** A length of time drawn between two bounds, both possible. */
export type SpanMs = readonly [from: number, to: number];

/**
 * A separate source for every seed and purpose, so the draws of one resource do not change those of the next.
 *
 * The generator starts from a hash. Seeded with a plain number, neighbouring seeds would give neighbouring first draws,
 * and 32 bits would give two of some 80,000 resources the same SID.
 */
export function drawsFor(seed: number, ...purpose: readonly (string | number)[]): Draws {
  const hash = createHash('sha256')
    .update([seed, ...purpose].join(':'))
    .digest();
  return xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => hash.readInt32LE(offset)));
}

/** A whole number from `from` to `to`, both possible. */
export function drawInt(draws: Draws, from: number, to: number): number {
  return uniformInt(draws, from, to);
}

/** True in this share (0 to 1) of all draws. */
export function drawChance(draws: Draws, share: number): boolean {
  return uniformInt(draws, 0, 999_999) < share * 1_000_000;
}

export function drawOne<T>(draws: Draws, list: readonly [T, ...T[]]): T {
  return list[uniformInt(draws, 0, list.length - 1)]!;
}

/** One entry. The weight of an entry is how often it is drawn. */
export function drawWeighted<T extends { readonly weight: number }>(draws: Draws, table: readonly T[]): T {
  const total = table.reduce((sum, entry) => sum + entry.weight, 0);
  let left = uniformInt(draws, 0, total - 1);
  for (const entry of table) {
    if (left < entry.weight) return entry;
    left -= entry.weight;
  }
  throw new RangeError('nothing to draw from: the table is empty');
}

/**
 * A length of time that is short more often than long, as waiting times are: every doubling within the span is
 * equally likely. Whole numbers only, because `Math.exp` need not give the same last digit everywhere.
 */
export function drawSpan(draws: Draws, [from, to]: SpanMs): number {
  if (to <= from) return from;
  let doublings = 0;
  while (Math.max(1, from) * 2 ** (doublings + 1) <= to) doublings += 1;
  const low = Math.max(1, from) * 2 ** uniformInt(draws, 0, doublings);
  return uniformInt(draws, low, Math.max(low, Math.min(to, low * 2)));
}

/** A UUID in the format of version 4, like the provider's SIDs. */
export function drawUuid(draws: Draws): string {
  const bytes = Buffer.alloc(16);
  for (const offset of [0, 4, 8, 12]) bytes.writeInt32LE(draws.next(), offset);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
