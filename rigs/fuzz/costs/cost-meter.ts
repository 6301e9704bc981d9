import { setTimeout as sleep } from 'node:timers/promises';
import { computedTime, untilIdle } from '../../load/computed-time.js';
import type { DoorProcess } from '../../load/door-process.js';
import { ask } from '../ask.js';

/** Microseconds of CPU that one request took, from its arrival until the door had nothing left to do. */
export interface Cost {
  /** Of the first ones after a pause: what a door does only now and then for a request, it does for one of these. */
  readonly firstMicros: number;
  /** Of each that follows at once. */
  readonly otherMicros: number;
  /** How they were answered: by status, or `closed`, `silent`. */
  readonly outcomes: ReadonlyMap<string, number>;
}

export interface Measuring {
  /** As many as the figure is the mean of, after the pause; one where the door looks closer at one alone. */
  readonly first: number;
  /** Beyond these. */
  readonly others: number;
  /** Since the last request that this door was sent. */
  readonly pauseMs: number;
}

/** A request that keeps a door busy for longer is dear enough. */
const WATCH_FOR_MS = 15_000;

/** Measures one door, which nobody else may ask meanwhile. Nothing is measured where the system does not tell times. */
export class CostMeter {
  #lastAskedAt = Number.NEGATIVE_INFINITY;
  #addresses = 0;

  constructor(
    readonly door: DoorProcess,
    /** Of 127.0.0.0/8, so that each measurement comes from an address of its own: a share of one is not what is tried. */
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
