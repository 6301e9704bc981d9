import type { OfferedCallback, Traffic } from './traffic.js';

/**
 * Callbacks that are written and signed before the clock starts, and that come again when they were refused, as the
 * provider sends them again. In this way a load far above what the door takes costs the generator little. The generator
 * shares two cores with the door.
 */
export class ReturningTraffic implements Traffic {
  readonly #waiting: OfferedCallback[] = [];
  #next = 0;

  constructor(
    private readonly fresh: Traffic,
    prepared: number,
  ) {
    for (let count = 0; count < prepared; count += 1) this.#waiting.push(fresh.next().value);
  }

  next(): { done: false; value: OfferedCallback } {
    const waiting = this.#waiting[this.#next];
    if (waiting === undefined) return { done: false, value: this.fresh.next().value };
    this.#next += 1;
    return { done: false, value: waiting };
  }

  /** Puts a callback that was not accepted behind all the others, to be sent once more. */
  sendAgain(callback: OfferedCallback): void {
    this.#waiting.push(callback);
  }
}
