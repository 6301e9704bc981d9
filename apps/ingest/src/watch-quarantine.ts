import { BoundedLog, type LogClock } from '@sidetrack/observability';
import type { Logger } from 'pino';

/** A line about each owner, and one about evictions, in a minute: strangers decide how often it happens. */
const BOUNDS = { burst: 1, everyMs: 60_000 };

/** Owners that are told apart; beyond them the next line of any waits for its minute. */
const MOST_OWNERS = 100;

export interface WatchQuarantineOptions {
  readonly logger: Logger;
  readonly countEvicted: (samples: number) => void;
  readonly clock?: LogClock;
}

export interface WatchQuarantine {
  /** An authentic callback of this owner was refused, and there was no room to set it aside. */
  readonly onFull: (owner: string) => void;
  /** So many samples made room for others. */
  readonly onEvicted: (samples: number) => void;
}

/** Says, at a bounded rate, what somebody has to do about the quarantine before callbacks or clues are lost. */
export function watchQuarantine({ logger, countEvicted, clock }: WatchQuarantineOptions): WatchQuarantine {
  const log = new BoundedLog(BOUNDS, clock);
  const owners = new Set<string>();
  let evicted = 0;
  return {
    onFull(owner) {
      if (owners.size < MOST_OWNERS) owners.add(owner);
      log.say(owners.has(owner) ? `full ${owner}` : 'full', (more) => {
        logger.error(
          { owner, ...more },
          'authentic callbacks of this account cannot be read, and there is no more room to set them aside; they are ' +
            'answered 503. Look at them with `sidetrack quarantine list`, then replay or discard them, or raise ' +
            'QUARANTINE_MAX_BYTES (an account gets as much as it leaves free)',
        );
      });
    },
    onEvicted(samples) {
      countEvicted(samples);
      evicted += samples;
      log.say('evicted', () => {
        logger.warn(
          { samples: evicted },
          'samples of disbelieved requests made room for newer ones: many come in. The first and the last of each kind ' +
            'are kept, and whatever one of the keys has signed; see `sidetrack quarantine list --reason signature`',
        );
        evicted = 0;
      });
    },
  };
}
