const PERIOD_MS = 100;
const TAKE_MOST_MS = 50;
const TAKE_LEAST_MS = 10;
const STEP_MS = 5;

/**
 * So much computing is taken from everyone, when the door had kept up until then. A process that was held up for a
 * moment, by the disk or by others on the machine, has computed nothing meanwhile: it works off the requests that have
 * piled up, a little late.
 */
const WORK_OFF_FOR_MS = 100;
/**
 * The door had kept up when it refused nobody for so long. Requests that pile up behind refused ones are not the work
 * of one moment.
 */
const KEPT_UP_MS = 1_000;

/**
 * Where requests come all the time, so long a time without one is a standstill: of this process, or of all who send.
 */
const STANDSTILL_FROM_MS = 300;
/**
 * A request that has waited for longer than the provider waits is answered to nobody; and after so long a quiet nobody
 * knows how many requests will come.
 */
const STANDSTILL_AT_MOST_MS = 4_000;
const QUIET_FROM_MS = 10_000;
/** Requests of a burst over new connections cost more than steady ones over open connections. */
const BURST_COSTS = 1.5;
const WORK_OFF_AT_MOST_MS = 2_500;
/** For so long after a standstill the requests that it has piled up may still come in. */
const WORK_OFF_WITHIN_MS = 5_000;
const SHARE_IS_OF_MS = 1_000;

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
 * After a standstill, whoever's it was, there comes at once what would have come meanwhile, and no more than that. It is
 * taken, a little late: for as much more time as the requests of the seconds before would have taken of the standstill. A
 * flood has no such seconds before it, so it is met as ever.
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
  #lookedAt: number | null = null;
  /** How much of the time was taken by turns in the last whole second, and the second that is being counted now. */
  #busyShare = 0;
  #busyMs = 0;
  #countsSince: number | null = null;
  /** What is left for working off a standstill, and until when. */
  #creditMs = 0;
  #creditUntil = 0;

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
    this.#noteStandstill(now);
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
    const hadKeptUp = now - this.#refusedAt > KEPT_UP_MS || this.#creditAt(now) > 0;
    this.#isWorkingOff = this.#takeForMs === TAKE_MOST_MS && hadKeptUp;
    if (this.#isWorkingOff) this.#computedBefore = this.computed();
    this.atEndOfTurn(() => this.#endTurn());
  }

  /** The computed time is asked for only in a turn that lasts: asking costs ten times what looking at a clock does. */
  #worksOff(now: number): boolean {
    if (!this.#isWorkingOff) return false;
    const workOffForMs = WORK_OFF_FOR_MS + this.#creditAt(now);
    if (now - this.#turnBeganAt! < workOffForMs) return true;
    this.#isWorkingOff = this.computed() - this.#computedBefore < workOffForMs;
    return this.#isWorkingOff;
  }

  #noteStandstill(now: number): void {
    const forMs = now - (this.#lookedAt ?? now);
    this.#lookedAt = now;
    if (forMs < STANDSTILL_FROM_MS) return;
    const share = forMs < QUIET_FROM_MS ? this.#busyShare : 0;
    const creditMs = Math.min(forMs, STANDSTILL_AT_MOST_MS) * share * BURST_COSTS;
    if (creditMs > 0) {
      this.#creditMs = Math.min(WORK_OFF_AT_MOST_MS, this.#creditAt(now) + creditMs);
      this.#creditUntil = now + WORK_OFF_WITHIN_MS;
    }
    // What usually comes has to be seen anew, a second long: pauses of a trickle add nothing up.
    this.#busyShare = 0;
    this.#busyMs = 0;
    this.#countsSince = now;
  }

  #creditAt(now: number): number {
    return now < this.#creditUntil ? this.#creditMs : 0;
  }

  #endTurn(): void {
    const now = this.now();
    const tookMs = now - Math.max(this.#turnBeganAt!, this.#countsSince ?? 0);
    this.#busyMs += tookMs;
    this.#creditMs = Math.max(0, this.#creditMs - tookMs);
    this.#countsSince ??= now;
    const countedMs = now - this.#countsSince;
    if (countedMs >= SHARE_IS_OF_MS) {
      this.#busyShare = Math.min(1, this.#busyMs / countedMs);
      this.#busyMs = 0;
      this.#countsSince = now;
    }
    this.#turnBeganAt = null;
    this.#takeForMs = Math.min(TAKE_MOST_MS, this.#takeForMs + STEP_MS);
  }
}

function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
