import { createHistogram } from 'node:perf_hooks';
import type { OfferedCallback } from './traffic.js';

/** The status of an answer, or the code of the error that came before one. */
export type Outcome = number | string;

const UNSENT = 'no free connection';

/** When a callback was first sent and last acknowledged, by the wall clock. Its time of receipt has to lie between. */
export interface Acknowledgement {
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** A time in which nothing was acknowledged, though callbacks were under way. */
export interface NoAnswers {
  /** By the wall clock. */
  readonly untilMs: number;
  readonly forMs: number;
}

/** At any rate that is worth measuring, answers are only milliseconds apart. */
const NO_ANSWERS_FROM_MS = 500;

/** What was offered and what became of it. Nothing but this record says which callbacks must not be lost. */
export class Ledger {
  readonly acknowledged = new Map<string, Acknowledgement>();
  readonly outcomes = new Map<Outcome, number>();
  /** Callbacks without an answer. They may be stored or not, and the provider would send them again. */
  readonly unanswered: OfferedCallback[] = [];
  offered = 0;
  accepted = 0;
  slowestMs = 0;
  /** The gaps since the last `forgetTimes`. */
  noAnswers: NoAnswers[] = [];
  #slowestLatelyMs = 0;
  #acceptedAt: number | null = null;
  /**
   * The first and the last moment at which a callback was answered 503, by `performance.now()`. Null while there was
   * none.
   */
  unavailable: { readonly from: number; readonly until: number } | null = null;
  readonly #acceptedMicros = createHistogram();
  readonly #sentAt = new Map<string, number>();

  /** Notes that a callback is sent. Returns the function that notes its outcome. */
  offer(callback: OfferedCallback): (outcome: Outcome) => void {
    this.offered += 1;
    const startedAt = performance.now();
    const sentAt = this.#sentAt.get(callback.key) ?? Date.now();
    this.#sentAt.set(callback.key, sentAt);
    return (outcome) => {
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
      if (typeof outcome === 'string') return void this.unanswered.push(callback);
      const tookMs = performance.now() - startedAt;
      this.slowestMs = Math.max(this.slowestMs, tookMs);
      this.#slowestLatelyMs = Math.max(this.#slowestLatelyMs, tookMs);
      if (outcome === 503) this.#noteUnavailable();
      if (outcome !== 200) return;
      this.accepted += 1;
      this.#noteAnswer(startedAt + tookMs);
      this.#acceptedMicros.record(Math.max(1, Math.round(tookMs * 1_000)));
      this.acknowledged.set(callback.key, { sentAt, answeredAt: Date.now() });
    };
  }

  #noteUnavailable(): void {
    const now = performance.now();
    this.unavailable = { from: this.unavailable?.from ?? now, until: now };
  }

  /** Notes that a callback fell due and could not even be sent, because all connections waited for an answer. */
  missSending(): void {
    this.offered += 1;
    this.outcomes.set(UNSENT, this.unsent + 1);
  }

  get unsent(): number {
    return this.outcomes.get(UNSENT) ?? 0;
  }

  /** Callbacks with another outcome than 200. Callbacks that are still under way do not count. */
  get refused(): number {
    return [...this.outcomes].reduce((sum, [outcome, count]) => (outcome === 200 ? sum : sum + count), 0);
  }

  /** Starts the time figures anew, because the times of a warm-up say nothing. */
  forgetTimes(): void {
    this.slowestMs = 0;
    this.noAnswers = [];
    this.#slowestLatelyMs = 0;
    this.#acceptedAt = null;
    this.#acceptedMicros.reset();
  }

  /** The slowest answer since the last call. */
  takeSlowestLately(): number {
    const slowest = this.#slowestLatelyMs;
    this.#slowestLatelyMs = 0;
    return slowest;
  }

  acceptedMs(percentile: number): number {
    return this.#acceptedMicros.count === 0 ? 0 : this.#acceptedMicros.percentile(percentile) / 1_000;
  }

  /** `503: 12, ECONNREFUSED: 3`: the outcomes since `before`, without the accepted callbacks. */
  describeRefused(before: ReadonlyMap<Outcome, number> = new Map()): string {
    const since = [...this.outcomes].map(([outcome, count]) => [outcome, count - (before.get(outcome) ?? 0)] as const);
    const refused = since.filter(([outcome, count]) => outcome !== 200 && count > 0);
    return refused.map(([outcome, count]) => `${outcome}: ${count}`).join(', ');
  }

  #noteAnswer(now: number): void {
    const forMs = now - (this.#acceptedAt ?? now);
    this.#acceptedAt = now;
    if (forMs >= NO_ANSWERS_FROM_MS) this.noAnswers.push({ untilMs: Date.now(), forMs });
  }
}
