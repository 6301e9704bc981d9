import { timingSafeEqual } from 'node:crypto';
import { hmacOf } from './sign.js';
import type { GivenSignature } from './signature.js';
import type { SigningKey } from './signing-keys.js';

/** Most signatures that one explanation computes, and most bytes under them: some ten milliseconds in all. */
export const MAX_ATTEMPTS = 1_000;
const MAX_BYTES = 8 * 1024 * 1024;

export interface Candidate {
  readonly url: string;
  readonly reading: { readonly rest: string | Buffer };
}

export interface Round<C extends Candidate> {
  readonly keys: readonly SigningKey[];
  /** Read only as far as the budget reaches. */
  readonly candidates: Iterable<C>;
}

export interface Found<C extends Candidate> {
  readonly match: { readonly candidate: C; readonly key: SigningKey } | null;
  readonly attempts: number;
}

/** The first candidate, round by round, that one of the round's keys signed so, as far as the budget reaches. */
export function searchWithin<C extends Candidate>(
  { digest, algorithm }: GivenSignature,
  rounds: readonly Round<C>[],
): Found<C> {
  let attempts = 0;
  let bytes = 0;
  for (const { keys, candidates } of rounds) {
    if (keys.length === 0) continue;
    for (const candidate of candidates) {
      const { url, reading } = candidate;
      for (const key of keys) {
        bytes += url.length + reading.rest.length;
        if (attempts >= MAX_ATTEMPTS || bytes > MAX_BYTES) return { match: null, attempts };
        attempts += 1;
        if (timingSafeEqual(hmacOf(key.key, url, reading.rest, algorithm), digest)) {
          return { match: { candidate, key }, attempts };
        }
      }
    }
  }
  return { match: null, attempts };
}
