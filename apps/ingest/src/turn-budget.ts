const PERIOD_MS = 100;
const TAKE_MOST_MS = 50;
const TAKE_LEAST_MS = 10;
const STEP_MS = 5;

/**
 * So many are taken in any case. When the process was only held up (by the garbage collector, or by others on a busy
 * machine), those who wait are few, and a late answer is better than a refusal.
 */
const TAKE_AT_LEAST = 200;

/**
 * Tells, request by request, whether this turn of the event loop has time for one more.
 *
 * Node reads every socket that has something before it ends a turn. While more comes in than can be taken, a turn does
 * not end: what the database answers waits behind the requests, and so does whoever is in the last of the sockets. So
 * of each tenth of a second that a turn lasts, only a share goes into taking requests; the others are refused, which
 * costs a third of taking one.
 *
 * The share is half. It shrinks with every tenth that passes without an end of the turn, for then even refusing lags
 * behind, and grows again with every turn that ends: the door takes as many as it can while it keeps up with all.
 */
export class TurnBudget {
  #periodBeganAt: number | null = null;
  #taken = 0;
  #takeForMs = TAKE_MOST_MS;

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly atEndOfTurn: (run: () => void) => void = setImmediate,
  ) {}

  hasTime(): boolean {
    const now = this.now();
    if (this.#periodBeganAt === null) {
      this.#beginPeriod(now);
      this.atEndOfTurn(() => this.#endTurn());
    } else if (now - this.#periodBeganAt >= PERIOD_MS) {
      this.#beginPeriod(now);
      this.#takeForMs = Math.max(TAKE_LEAST_MS, this.#takeForMs - STEP_MS);
    }
    if (this.#taken >= TAKE_AT_LEAST && now - (this.#periodBeganAt ?? now) >= this.#takeForMs) return false;
    this.#taken += 1;
    return true;
  }

  #beginPeriod(now: number): void {
    this.#periodBeganAt = now;
    this.#taken = 0;
  }

  #endTurn(): void {
    this.#periodBeganAt = null;
    this.#takeForMs = Math.min(TAKE_MOST_MS, this.#takeForMs + STEP_MS);
  }
}
