import type { Disbelief, SigningKeys } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Arrival } from '../arrival.js';
import { keepSample, type KeptOfBucket } from './keep-sample.js';
import { createSampleBuckets, type SampleBucket, type SignatureFault } from './sample-bucket.js';
import { WaitingSamples } from './waiting-samples.js';

export interface SampleLimits {
  readonly keptOfBucket: KeptOfBucket;
  /** Of a longer body only the beginning is kept. */
  readonly maxBodyBytes: number;
  /**
   * The least time between two writes of one bucket. Requests without any signature come mostly from scanners, and are
   * written more rarely.
   */
  readonly everyMs: Readonly<Record<SignatureFault, number>>;
  /** Least time between two writes, whatever their buckets. */
  readonly pauseMs: number;
}

/**
 * Nine samples of a bucket, each usually of a KiB or two. A stranger who knows no account with a key reaches 48 of the
 * 240 buckets: 14 MB at the very most, with 16 KiB of headers and as much of a body in each sample.
 */
export const SAMPLE_LIMITS: SampleLimits = {
  keptOfBucket: { first: 1, last: 8 },
  maxBodyBytes: 16 * 1024,
  everyMs: { missing: 10_000, malformed: 1_000, 'no-key': 1_000, wrong: 1_000 },
  pauseMs: 50,
};

/** How often the door looks which bucket may be written, while samples wait. */
const LOOK_AGAIN_MS = 250;

export interface SignatureSamplerOptions {
  readonly pool: Pool;
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
  readonly logger: Logger;
  readonly limits?: Partial<SampleLimits>;
  /** Told how many samples made room for others. */
  readonly onEvicted?: (samples: number) => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly now?: () => number;
}

export interface SignatureSampler {
  /** Counts a request that was not believed and remembers it for a while. Never throws, and keeps nobody waiting. */
  readonly sample: (arrival: Arrival, disbelief: Disbelief) => void;
  /** How many there were since the start, by route and fault: `message wrong`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Writes at once the samples that still wait for their turn, and resolves when that is done. */
  readonly flush: () => Promise<void>;
}

/**
 * Keeps examples of requests whose signature is wrong, so that somebody can find out why. A sample is no fact, and
 * never becomes one unless its signature turns out right under mended keys or URLs. Strangers decide how many such
 * requests come, so everything here is bounded: one write at a time, a few writes of a bucket in a while, a few rows of
 * a bucket. Each bucket has its own turn and its own room, so a flood in one bucket takes nothing from another. Nothing
 * is explained here: the diagnosis takes computing, and the private door does it.
 */
export function createSignatureSampler(options: SignatureSamplerOptions): SignatureSampler {
  const { pool, publicUrls, keys, logger, onEvicted, now = () => performance.now() } = options;
  const limits = { ...SAMPLE_LIMITS, ...options.limits };
  const bucketOf = createSampleBuckets({ publicUrls, accounts: () => keys.accounts });
  const waiting = new WaitingSamples(limits.maxBodyBytes);
  const counts = new Map<string, number>();
  const nextAt = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> | null = null;

  const write = async (bucket: SampleBucket): Promise<void> => {
    nextAt.set(bucket.name, now() + limits.everyMs[bucket.fault]);
    for (const sample of waiting.take(bucket)) {
      try {
        const evicted = await keepSample(pool, sample, limits.keptOfBucket);
        if (evicted > 0) onEvicted?.(evicted);
      } catch (error) {
        logger.debug({ err: codeOf(error) }, 'a request with a wrong signature was not sampled');
      }
    }
  };

  const isDue = ({ name }: SampleBucket): boolean => now() >= (nextAt.get(name) ?? 0);
  const wakeAfter = (ms: number): void => {
    timer ??= setTimeout(wake, ms).unref();
  };
  const wake = (): void => {
    timer = null;
    if (writing !== null) return;
    const due = waiting.nextOf(isDue);
    if (due !== undefined) {
      writing = write(due).finally(() => {
        writing = null;
        if (waiting.size > 0) wakeAfter(limits.pauseMs);
      });
    } else if (waiting.size > 0) {
      wakeAfter(LOOK_AGAIN_MS);
    }
  };

  return {
    counts,
    sample(arrival, disbelief) {
      const bucket = bucketOf(arrival, disbelief);
      const label = `${arrival.route} ${bucket.fault}`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
      waiting.add(arrival, bucket);
      // The write begins after the answer is on its way, and at once only where the bucket may be written.
      if (writing === null && timer === null) wakeAfter(isDue(bucket) ? 0 : limits.pauseMs);
    },
    flush: async () => {
      for (;;) {
        await writing;
        const next = waiting.nextOf(() => true);
        if (next === undefined) return;
        writing = write(next).finally(() => (writing = null));
      }
    },
  };
}

/** PostgreSQL's messages may quote what a stranger sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
