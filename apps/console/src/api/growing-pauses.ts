const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/** How long to wait before each try while something is away: twice as long as before, up to a quarter of a minute. */
export class GrowingPauses {
  #nextMs = FIRST_MS;

  next(): number {
    const pauseMs = this.#nextMs;
    this.#nextMs = Math.min(this.#nextMs * 2, LONGEST_MS);
    return pauseMs;
  }

  /** It has answered: the next pause is a short one again. */
  reset(): void {
    this.#nextMs = FIRST_MS;
  }
}
