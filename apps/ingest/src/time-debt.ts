/** Time that was taken, and is paid back by and by: with a share of the time that passes. */
export class TimeDebt {
  #owedMs = 0;
  #paidAt = 0;

  /** What is still owed, in milliseconds, where this share of the time since the last look has paid for it. */
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
