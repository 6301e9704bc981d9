import { createHistogram } from 'node:perf_hooks';

/** The outcome of one attempt or of one callback: the status of the answer, or the reason why there was none. */
export type Outcome = { readonly status: number } | { readonly error: string };

export interface SendSummary {
  /** The number of started callbacks: the sum of `answered` and `failed`. */
  readonly sent: number;
  /** The number of callbacks that were not started because the run was stopped. */
  readonly notSent: number;
  /** Callbacks by the status of their last answer. */
  readonly answered: Readonly<Record<string, number>>;
  /** Callbacks that never got an answer, by error code. */
  readonly failed: Readonly<Record<string, number>>;
  /** Further attempts by their reason: a status or an error code. */
  readonly retried: Readonly<Record<string, number>>;
  readonly elapsedMs: number;
  /** The time from the request to the whole answer, over all answered attempts. */
  readonly latencyMs: { readonly p50: number; readonly p99: number; readonly max: number } | null;
}

/** Counts while callbacks are being sent. */
export class Tally {
  readonly #answered: Record<string, number> = {};
  readonly #failed: Record<string, number> = {};
  readonly #retried: Record<string, number> = {};
  readonly #latencyMicros = createHistogram();

  countLatency(ms: number): void {
    this.#latencyMicros.record(Math.max(1, Math.round(ms * 1_000)));
  }

  countRetry(outcome: Outcome): void {
    increment(this.#retried, 'status' in outcome ? String(outcome.status) : outcome.error);
  }

  countEnd(outcome: Outcome): void {
    if ('status' in outcome) increment(this.#answered, String(outcome.status));
    else increment(this.#failed, outcome.error);
  }

  summarise(planned: number, elapsedMs: number): SendSummary {
    const sent = total(this.#answered) + total(this.#failed);
    const micros = this.#latencyMicros;
    return {
      sent,
      notSent: planned - sent,
      answered: this.#answered,
      failed: this.#failed,
      retried: this.#retried,
      elapsedMs,
      latencyMs:
        micros.count === 0
          ? null
          : { p50: micros.percentile(50) / 1_000, p99: micros.percentile(99) / 1_000, max: micros.max / 1_000 },
    };
  }
}

/** The sum of all counts. */
export function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function increment(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
