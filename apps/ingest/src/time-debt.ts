/** Time that was taken and is paid back as time passes: a fixed share of the passing time counts as payment. */
export class TimeDebt {
  #owedMs = 0;
  #paidAt = 0;

  /** What is still owed, in milliseconds, after this share of the time since the last look was counted as payment. */
  owed(now: number, share: number): number {
    this.#owedMs = Math.max(0, this.#owedMs - (now - this.#paidAt) * share);
    this.#paidAt = now;
    return this.#owedMs;
  }

  /** @param most what is owed at most in the end, in milliseconds */
  add(ms: number, most = Infinity): void {
    this.#owedMs = Math.min(most, this.#owedMs + ms);
  }
}
