import type { OfferedCallback, Traffic } from './traffic.js';

/**
 * Callbacks that were written and signed before the clock starts, and come again when they were refused, as the provider
 * sends them again. A load far above what the door takes costs the generator little this way, which it shares two cores
 * with the door for.
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

  /** It was not taken: it comes once more, behind all the others. */
  sendAgain(callback: OfferedCallback): void {
    this.#waiting.push(callback);
  }
}
