import type { Logger } from 'pino';

/** Least time between two lines about one owner, and about evictions: strangers decide how often it happens. */
const SAY_EVERY_MS = 60_000;

/** Owners that are told apart; beyond them the next line of any waits for its minute. */
const MOST_OWNERS = 100;

export interface WatchQuarantineOptions {
  readonly logger: Logger;
  readonly countEvicted: (samples: number) => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly now?: () => number;
}

export interface WatchQuarantine {
  /** An authentic callback of this owner was refused, and there was no room to set it aside. */
  readonly onFull: (owner: string) => void;
  /** So many samples made room for others. */
  readonly onEvicted: (samples: number) => void;
}

/** Says, at a bounded rate, what somebody has to do about the quarantine before callbacks or clues are lost. */
export function watchQuarantine({
  logger,
  countEvicted,
  now = () => performance.now(),
}: WatchQuarantineOptions): WatchQuarantine {
  const nextAt = new Map<string, number>();
  let evicted = 0;
  let sayEvictedAt = 0;
  return {
    onFull(owner) {
      const known = nextAt.size < MOST_OWNERS || nextAt.has(owner) ? owner : '';
      if (now() < (nextAt.get(known) ?? 0)) return;
      nextAt.set(known, now() + SAY_EVERY_MS);
      logger.error(
        { owner },
        'authentic callbacks of this account cannot be read, and there is no more room to set them aside; they are ' +
          'answered 503. Look at them with `sidetrack quarantine list`, then replay or discard them, or raise ' +
          'QUARANTINE_MAX_BYTES (an account gets as much as it leaves free)',
      );
    },
    onEvicted(samples) {
      countEvicted(samples);
      evicted += samples;
      if (now() < sayEvictedAt) return;
      sayEvictedAt = now() + SAY_EVERY_MS;
      logger.warn(
        { samples: evicted },
        'samples of disbelieved requests made room for newer ones: many come in. The first and the last of each kind ' +
          'are kept, and whatever one of the keys has signed; see `sidetrack quarantine list --reason signature`',
      );
      evicted = 0;
    },
  };
}
