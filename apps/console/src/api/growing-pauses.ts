const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/**
 * How long to wait before each try while a service is away: each pause is twice as long as the one before, up to 15 s.
 */
export class GrowingPauses {
  #nextMs = FIRST_MS;

  next(): number {
    const pauseMs = this.#nextMs;
    this.#nextMs = Math.min(this.#nextMs * 2, LONGEST_MS);
    return pauseMs;
  }

  /** The service has answered, so the next pause is short again. */
  reset(): void {
    this.#nextMs = FIRST_MS;
  }
}
