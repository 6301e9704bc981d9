import { wait } from './wait.js';

const MINUTE_MS = 60_000;

/** Spreads requests evenly, so that no minute has more of them than allowed, wherever it begins. */
export class RequestPace {
  readonly #gapMs: number;
  #nextAt = 0;

  constructor(requestsPerMinute: number) {
    this.#gapMs = MINUTE_MS / requestsPerMinute;
  }

  /** Resolves when the next request may be sent, or at once when the signal is aborted; the caller checks it. */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + this.#gapMs;
    // A timer may fire a millisecond early.
    if (at > now) await wait(Math.ceil(at - now), signal);
  }
}
