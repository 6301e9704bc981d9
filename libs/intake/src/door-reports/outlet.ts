import type { Logger } from 'pino';
import type { DoorReport } from './door-report.js';

/** What the log says of an outlet. */
export interface OutletWords {
  /** What cannot be done, and what that means. */
  readonly failing: string;
  readonly recovered: string;
}

/**
 * One way by which reports leave a door. While a report is on its way, newer ones are left out. The log says once that
 * the way fails, and once that it works again: reports are made for as long as a disk is full.
 */
export class Outlet {
  #writing: Promise<void> | null = null;
  #isFailing = false;

  constructor(
    private readonly write: (report: DoorReport) => Promise<void>,
    private readonly words: OutletWords,
    private readonly logger: Logger,
  ) {}

  /** Resolves when this report, or the one that is on its way, is written or has failed. */
  send(report: DoorReport): Promise<void> {
    this.#writing ??= this.#try(report).finally(() => (this.#writing = null));
    return this.#writing;
  }

  /** Resolves when nothing is on its way. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #try(report: DoorReport): Promise<void> {
    try {
      await this.write(report);
      if (this.#isFailing) this.logger.info(this.words.recovered);
      this.#isFailing = false;
    } catch (err) {
      if (!this.#isFailing) this.logger.warn({ err }, this.words.failing);
      this.#isFailing = true;
    }
  }
}
