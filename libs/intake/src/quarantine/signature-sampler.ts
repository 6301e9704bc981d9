import { explainSignature, parseParameters, type SigningKeys } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Arrival } from '../arrival.js';
import { keepSample } from './keep-sample.js';

export type SignatureFault = 'missing' | 'no-key' | 'wrong';

export interface SampleLimits {
  /** Samples kept: a newer one pushes out the oldest. */
  readonly maxKept: number;
  /** Of a longer body only the beginning is kept. */
  readonly maxBodyBytes: number;
  /** Least time between two samples of a fault. What has no signature at all is mostly a scanner's, and rarer. */
  readonly everyMs: Readonly<Record<SignatureFault, number>>;
}

export const SAMPLE_LIMITS: SampleLimits = {
  maxKept: 100,
  maxBodyBytes: 16 * 1024,
  everyMs: { missing: 10_000, 'no-key': 1_000, wrong: 1_000 },
};

export interface SignatureSamplerOptions {
  readonly pool: Pool;
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
  readonly logger: Logger;
  readonly limits?: Partial<SampleLimits>;
  /** A clock that only goes forward, in milliseconds. */
  readonly now?: () => number;
}

export interface SignatureSampler {
  /** Counts a request that was not believed and, now and then, keeps it. Never throws, and nobody waits for it. */
  readonly sample: (arrival: Arrival, fault: SignatureFault) => void;
  /** How many there were since the start, by door and fault: `message wrong`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>;
}

/**
 * Keeps examples of requests whose signature is wrong, each with an explanation that helps to mend the set-up. They are
 * no facts and never become any unless their signature turns out right under mended keys or URLs. Strangers decide how
 * many there are, so everything here is bounded: one write at a time, one explanation in a while, so many rows.
 */
export function createSignatureSampler(options: SignatureSamplerOptions): SignatureSampler {
  const { pool, publicUrls, keys, logger, now = () => performance.now() } = options;
  const limits = { ...SAMPLE_LIMITS, ...options.limits };
  const counts = new Map<string, number>();
  const nextAt: Record<SignatureFault, number> = { missing: 0, 'no-key': 0, wrong: 0 };
  let writing: Promise<void> | null = null;

  const keep = async (arrival: Arrival, fault: SignatureFault): Promise<void> => {
    const { request, headers } = arrival;
    const parsed = parseParameters(request);
    const explanation = explainSignature(request, parsed.ok ? parsed.params : null, { publicUrls, keys, headers });
    await keepSample(pool, { arrival, fault, explanation }, limits);
  };

  return {
    counts,
    sample(arrival, fault) {
      const label = `${arrival.door} ${fault}`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
      if (writing !== null || now() < nextAt[fault]) return;
      nextAt[fault] = now() + limits.everyMs[fault];
      // After the answer is on its way: the explanation takes some milliseconds of computing.
      writing = new Promise<void>((resolve) => setImmediate(resolve))
        .then(() => keep(arrival, fault))
        .catch((error: unknown) =>
          logger.debug({ err: codeOf(error) }, 'a request with a wrong signature was not sampled'),
        )
        .finally(() => (writing = null));
    },
    settled: async () => void (await writing),
  };
}

/** PostgreSQL's messages may quote what a stranger sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
