import type { Kind } from '@sidetrack/domain';
import type { Rejection } from '@sidetrack/intake';
import type { Logger } from 'pino';

const EVERY_MS = 10_000;
/** Enough to see what is going on; a stranger decides how many there would be. */
const MOST_LINES = 20;

export interface Refusal {
  readonly door: Kind;
  readonly requestId: string;
  readonly address: string;
  readonly code: Rejection['code'];
}

/**
 * Writes a line about each callback that was refused, with the address that it came from: in each ten seconds so many at
 * most, and then how many there were besides. The metrics count all of them.
 */
export class RefusalLog {
  #since = -Infinity;
  #lines = 0;
  #unsaid = 0;

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(
    private readonly logger: Logger,
    private readonly now: () => number = () => performance.now(),
  ) {}

  say(refusal: Refusal): void {
    const now = this.now();
    if (now - this.#since >= EVERY_MS) this.#begin(now);
    if (this.#lines >= MOST_LINES) {
      this.#unsaid += 1;
      return;
    }
    this.#lines += 1;
    this.logger.warn(refusal, 'callback refused');
  }

  #begin(now: number): void {
    if (this.#unsaid > 0) this.logger.warn({ unsaid: this.#unsaid }, 'more callbacks were refused than are logged');
    [this.#since, this.#lines, this.#unsaid] = [now, 0, 0];
  }
}
