import { createHistogram } from 'node:perf_hooks';
import type { OfferedCallback } from './traffic.js';

/** The status of an answer, or the code of what broke before one came. */
export type Outcome = number | string;

const UNSENT = 'no free connection';

/** When a callback was first sent and last acknowledged, by the wall clock: its receipt lies between. */
export interface Acknowledgement {
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** A time in which nothing was acknowledged, though callbacks were on their way. */
export interface NoAnswers {
  /** By the wall clock. */
  readonly untilMs: number;
  readonly forMs: number;
}

/** At any rate worth measuring, answers are milliseconds apart. */
const NO_ANSWERS_FROM_MS = 500;

/** What was offered and how it came out; the one witness of what must never be lost. */
export class Ledger {
  readonly acknowledged = new Map<string, Acknowledgement>();
  readonly outcomes = new Map<Outcome, number>();
  /** Nobody answered: they may be stored or not, and the provider would send them again. */
  readonly unanswered: OfferedCallback[] = [];
  offered = 0;
  accepted = 0;
  slowestMs = 0;
  /** Since the times count. */
  noAnswers: NoAnswers[] = [];
  #slowestLatelyMs = 0;
  #acceptedAt: number | null = null;
  /** Between which moments callbacks were answered 503, by `performance.now()`; null while none was. */
  unavailable: { readonly from: number; readonly until: number } | null = null;
  readonly #acceptedMicros = createHistogram();
  readonly #sentAt = new Map<string, number>();

  /** Notes that a callback leaves, and gives what to do with its outcome. */
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

  /** Notes that a callback fell due and could not even be sent: everyone who sends waited for an answer. */
  missSending(): void {
    this.offered += 1;
    this.outcomes.set(UNSENT, this.unsent + 1);
  }

  get unsent(): number {
    return this.outcomes.get(UNSENT) ?? 0;
  }

  /** What came out otherwise than 200; what is still under way is neither. */
  get refused(): number {
    return [...this.outcomes].reduce((sum, [outcome, count]) => (outcome === 200 ? sum : sum + count), 0);
  }

  /** From here on the figures of time count anew, as those of a warm-up say nothing. */
  forgetTimes(): void {
    this.slowestMs = 0;
    this.noAnswers = [];
    this.#slowestLatelyMs = 0;
    this.#acceptedAt = null;
    this.#acceptedMicros.reset();
  }

  /** Of the answers since the last call. */
  takeSlowestLately(): number {
    const slowest = this.#slowestLatelyMs;
    this.#slowestLatelyMs = 0;
    return slowest;
  }

  acceptedMs(percentile: number): number {
    return this.#acceptedMicros.count === 0 ? 0 : this.#acceptedMicros.percentile(percentile) / 1_000;
  }

  /** `503: 12, ECONNREFUSED: 3`, without the accepted ones, and without what had come out before. */
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
