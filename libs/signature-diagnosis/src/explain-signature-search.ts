import { hmacOf, type GivenSignature, type SigningKey } from '@sidetrack/signalwire';
import { timingSafeEqual } from 'node:crypto';
import type { Steps } from './steps.js';

/**
 * The most signatures that one explanation computes, and the most bytes that it signs: some ten milliseconds in total.
 */
export const MAX_ATTEMPTS = 1_000;
const MAX_BYTES = 8 * 1024 * 1024;

export interface Candidate {
  readonly url: string;
  readonly reading: { readonly rest: string | Buffer };
}

export interface Round<C extends Candidate> {
  readonly keys: readonly SigningKey[];
  /** Read only as far as the budget allows. A null is no candidate, but a point at which the search can stop. */
  readonly candidates: Iterable<C | null>;
}

export interface Found<C extends Candidate> {
  readonly match: { readonly candidate: C; readonly key: SigningKey } | null;
  readonly attempts: number;
  /** The time ran out before all candidates were tried. */
  readonly isCutOff: boolean;
}

/**
 * Finds the first candidate, round by round, whose signature one of the round's keys made, as far as budget and time
 * allow. The search pauses before each candidate and each signature, so no step takes longer than one URL and one body.
 */
export function* searchWithin<C extends Candidate>(
  { digest, algorithm }: GivenSignature,
  rounds: readonly Round<C>[],
): Steps<Found<C>> {
  let attempts = 0;
  let bytes = 0;
  const none = (isCutOff: boolean): Found<C> => ({ match: null, attempts, isCutOff });
  for (const { keys, candidates } of rounds) {
    if (keys.length === 0) continue;
    for (const candidate of candidates) {
      if (yield) return none(true);
      if (candidate === null) continue;
      const { url, reading } = candidate;
      for (const key of keys) {
        bytes += url.length + reading.rest.length;
        if (attempts >= MAX_ATTEMPTS || bytes > MAX_BYTES) return none(false);
        attempts += 1;
        if (timingSafeEqual(hmacOf(key.key, url, reading.rest, algorithm), digest)) {
          return { match: { candidate, key }, attempts, isCutOff: false };
        }
        if (yield) return none(true);
      }
    }
  }
  return none(false);
}
