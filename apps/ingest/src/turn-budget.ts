const PERIOD_MS = 100;
const TAKE_MOST_MS = 50;
const TAKE_LEAST_MS = 10;
const STEP_MS = 5;

/**
 * For so much computing everyone is taken, if the door had kept up until then. A process that was held up for a moment (by
 * the disk, or by others on the machine) has computed nothing meanwhile: it works off what has piled up, a little late.
 */
const WORK_OFF_FOR_MS = 100;
/** It had kept up when it refused nobody for so long: what piled up behind refused requests is no moment's. */
const KEPT_UP_MS = 1_000;

/**
 * Tells, request by request, whether this turn of the event loop has time for one more.
 *
 * Node reads every socket that has something before it ends a turn. While more comes in than can be taken, a turn does
 * not end: what the database answers waits behind the requests, and so does whoever is in the last of the sockets. So
 * of each tenth of a second that a turn lasts, only a share goes into taking requests; the others are refused, which
 * costs a third of taking one.
 *
 * What counts is the time that they take, and never how many they are: on a machine that is half as fast, or shared with
 * others, half as many are taken, and those are answered as soon.
 *
 * The share is half. It shrinks with every tenth that passes without an end of the turn, for then even refusing lags
 * behind, and grows again with every turn that ends: the door takes as many as it can while it keeps up with all.
 */
export class TurnBudget {
  #turnBeganAt: number | null = null;
  #computedBefore = 0;
  #isWorkingOff = false;
  #periodBeganAt = 0;
  #takeForMs = TAKE_MOST_MS;
  #refusedAt = -Infinity;

  /**
   * @param now a clock that only goes forward, in milliseconds
   * @param computed how long this process has computed since its start, in milliseconds
   */
  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly computed: () => number = computedMs,
    private readonly atEndOfTurn: (run: () => void) => void = setImmediate,
  ) {}

  hasTime(): boolean {
    const now = this.now();
    if (this.#turnBeganAt === null) this.#beginTurn(now);
    if (this.#worksOff(now)) return true;
    if (now - this.#periodBeganAt >= PERIOD_MS) {
      this.#periodBeganAt = now;
      this.#takeForMs = Math.max(TAKE_LEAST_MS, this.#takeForMs - STEP_MS);
    }
    if (now - this.#periodBeganAt < this.#takeForMs) return true;
    this.#refusedAt = now;
    return false;
  }

  #beginTurn(now: number): void {
    this.#turnBeganAt = now;
    this.#periodBeganAt = now;
    this.#isWorkingOff = this.#takeForMs === TAKE_MOST_MS && now - this.#refusedAt > KEPT_UP_MS;
    if (this.#isWorkingOff) this.#computedBefore = this.computed();
    this.atEndOfTurn(() => this.#endTurn());
  }

  /** How much was computed is asked only of a turn that lasts: it costs ten times what looking at a clock does. */
  #worksOff(now: number): boolean {
    if (!this.#isWorkingOff) return false;
    if (now - this.#turnBeganAt! < WORK_OFF_FOR_MS) return true;
    this.#isWorkingOff = this.computed() - this.#computedBefore < WORK_OFF_FOR_MS;
    return this.#isWorkingOff;
  }

  #endTurn(): void {
    this.#turnBeganAt = null;
    this.#takeForMs = Math.min(TAKE_MOST_MS, this.#takeForMs + STEP_MS);
  }
}

function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
