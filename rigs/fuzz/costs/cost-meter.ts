import { setTimeout as sleep } from 'node:timers/promises';
import { computedTime, untilIdle } from '../../load/computed-time.js';
import type { DoorProcess } from '../../load/door-process.js';
import { ask } from '../ask.js';

/** Microseconds of CPU that one request took, from its arrival until the door had nothing left to do. */
export interface Cost {
  /**
   * For the first requests after a pause. Work that a door does only now and then for a request falls on one of these.
   */
  readonly firstMicros: number;
  /** For each request that follows at once. */
  readonly otherMicros: number;
  /** How the requests were answered: by status, or `closed`, `silent`. */
  readonly outcomes: ReadonlyMap<string, number>;
}

export interface Measuring {
  /**
   * The number of first requests after the pause that the figure is the mean of. It is one where the door examines only
   * one request closely.
   */
  readonly first: number;
  /** How many requests follow these. */
  readonly others: number;
  /** How long the door rests, counted from the last request that it was sent. */
  readonly pauseMs: number;
}

/** A request that keeps a door busy for longer than this is certainly too expensive. */
const WATCH_FOR_MS = 15_000;

/**
 * Measures one door, which nobody else may ask meanwhile. Measures nothing where the system does not tell CPU times.
 */
export class CostMeter {
  #lastAskedAt = Number.NEGATIVE_INFINITY;
  #addresses = 0;

  constructor(
    readonly door: DoorProcess,
    /**
     * The second number of an address in 127.0.0.0/8. Each measurement comes from its own address, so that the limit of
     * one address is not reached.
     */
    private readonly network: number,
  ) {}

  async measure(request: Buffer, { first, others, pauseMs }: Measuring): Promise<Cost> {
    const outcomes = new Map<string, number>();
    const from = this.#nextAddress();
    await sleep(Math.max(0, this.#lastAskedAt + pauseMs - performance.now()));
    const [firstMicros, otherMicros] = [
      await this.#spend(request, first, from, outcomes),
      others === 0 ? 0 : await this.#spend(request, others, from, outcomes),
    ];
    this.#lastAskedAt = performance.now();
    return { firstMicros, otherMicros, outcomes };
  }

  async #spend(request: Buffer, times: number, from: string, outcomes: Map<string, number>): Promise<number> {
    const { pid, options } = this.door;
    const before = await computedTime(pid);
    for (let asked = 0; asked < times; asked += 1) {
      const { answers, end } = await ask(options.port, [request], { closes: true, from });
      const outcome = answers[0] === undefined ? end : String(answers[0].status);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    await untilIdle(pid, { withinMs: WATCH_FOR_MS });
    const after = await computedTime(pid);
    return ((after?.micros ?? Number.NaN) - (before?.micros ?? Number.NaN)) / times;
  }

  #nextAddress(): string {
    this.#addresses += 1;
    return `127.${this.network}.${this.#addresses >> 8}.${this.#addresses & 0xff}`;
  }
}
