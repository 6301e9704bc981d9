const PERIOD_MS = 100;
const TAKE_MOST_MS = 50;
const TAKE_LEAST_MS = 10;
const STEP_MS = 5;

/** So many are taken in any case: a turn that is slow because others have the machine refuses nobody for that. */
const TAKE_AT_LEAST = 200;

/**
 * For so long everyone is taken, if the door had kept up until then. A process that was held up for a moment (by the disk,
 * by the garbage collector, by others on the machine) works off what has piled up meanwhile, a little late.
 */
const WORK_OFF_FOR_MS = 100;

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
  #turnBeganAt: number | null = null;
  #periodBeganAt = 0;
  #taken = 0;
  #takeForMs = TAKE_MOST_MS;

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly atEndOfTurn: (run: () => void) => void = setImmediate,
  ) {}

  hasTime(): boolean {
    const now = this.now();
    if (this.#turnBeganAt === null) {
      this.#turnBeganAt = now;
      this.#beginPeriod(now);
      this.atEndOfTurn(() => this.#endTurn());
    }
    if (this.#takeForMs === TAKE_MOST_MS && now - this.#turnBeganAt < WORK_OFF_FOR_MS) return true;
    if (now - this.#periodBeganAt >= PERIOD_MS) {
      this.#beginPeriod(now);
      this.#takeForMs = Math.max(TAKE_LEAST_MS, this.#takeForMs - STEP_MS);
    }
    if (this.#taken >= TAKE_AT_LEAST && now - this.#periodBeganAt >= this.#takeForMs) return false;
    this.#taken += 1;
    return true;
  }

  #beginPeriod(now: number): void {
    this.#periodBeganAt = now;
    this.#taken = 0;
  }

  #endTurn(): void {
    this.#turnBeganAt = null;
    this.#takeForMs = Math.min(TAKE_MOST_MS, this.#takeForMs + STEP_MS);
  }
}
