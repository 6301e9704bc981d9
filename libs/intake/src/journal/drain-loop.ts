import { BoundedLog } from '@sidetrack/observability';
import { DrainJournal, type DrainOptions } from './drain-journal.js';
import type { Journal } from './journal.js';
import { closeJournal } from './journal-status.js';

export interface DrainLoopOptions extends DrainOptions {
  readonly journal: Journal;
  /** Whether the database was seen to be one that may be written to. */
  readonly isFit: boolean;
  /** Rejects while the database is not one that may be written to (its schema is not ours). */
  readonly requireFit: () => Promise<void>;
  /** Opens journals that nobody has. */
  readonly adoptOrphans: () => Promise<Journal[]>;
  /** To be told of such a journal when it is drained, while it is still open. */
  readonly onOrphanDrained: (orphan: Journal) => Promise<void>;
  /** Whether callbacks that are being answered need the database more than the journal does. */
  readonly isBusy: () => boolean;
  /** Told of each try that failed, at the database or at the journal's own disk. */
  readonly onFailure?: (error: unknown) => void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const LOOK_FOR_ORPHANS_MS = 30_000;
/** A journal that was drained is wiped when nothing has come in for so long: it costs as much as a hundred writes. */
const WIPE_AFTER_MS = 1_000;
const LET_OTHERS_PASS_MS = 20;

/** A database that comes and goes has the journal drained several times a second. */
const SAY_DRAINED = { burst: 5, everyMs: 10_000 };

/**
 * Asks for the database while it is away and empties the journal when it is back.
 *
 * resting: the breaker is closed and the journal empty; wakes on `wake`, and every half minute to look for orphans.
 * draining: batch after batch, and the first that succeeds closes the breaker: callbacks that come in now need not
 *   queue behind the backlog, since no order can matter.
 * waiting: the last try failed; tries again after a pause that doubles up to a second.
 */
export class DrainLoop {
  readonly #own: DrainJournal;
  readonly #log = new BoundedLog(SAY_DRAINED);
  #isStopping = false;
  #isFit: boolean;
  #isWoken = false;
  #isResting = false;
  #endPause: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #failures = 0;

  constructor(private readonly options: DrainLoopOptions) {
    this.#own = new DrainJournal(options.journal, options);
    this.#isFit = options.isFit;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Something is in the journal, or the breaker is open. */
  wake(): void {
    if (this.#isWoken) return;
    this.#isWoken = true;
    if (this.#isResting) this.#endPause();
  }

  /** Resolves when the batch that is on its way has ended; no other one leaves. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#endPause();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      try {
        this.#isWoken = false;
        await this.#drain(this.#own, this.options.journal);
        await this.#drainOrphans();
        this.#failures = 0;
        await this.#rest();
      } catch (error) {
        this.#failures += 1;
        this.#report(error);
        const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
        await this.#pause(longest * (0.5 + Math.random() / 2));
      }
    }
  }

  async #drain(drain: DrainJournal, journal: Journal): Promise<void> {
    const { isBusy, requireFit } = this.options;
    let moved = 0;
    for (;;) {
      if (this.#isStopping) return;
      if (!this.#isFit) {
        await requireFit();
        this.#isFit = true;
      }
      if (isBusy()) await this.#pause(LET_OTHERS_PASS_MS);
      const step = await drain.step();
      moved += step;
      if (step === 0 || journal.records === 0) break;
    }
    if (moved === 0) return;
    this.#log.say('drained', (more) => {
      this.options.logger.info({ callbacks: moved, folder: journal.folder, ...more }, 'the journal is drained');
    });
  }

  async #drainOrphans(): Promise<void> {
    const orphans = await this.options.adoptOrphans();
    for (const [index, orphan] of orphans.entries()) {
      try {
        await this.#drain(new DrainJournal(orphan, this.options), orphan);
        await this.options.onOrphanDrained(orphan);
      } catch (error) {
        await Promise.all(orphans.slice(index + 1).map((other) => other.close()));
        throw error;
      } finally {
        await closeJournal(orphan);
      }
    }
  }

  async #rest(): Promise<void> {
    // Nothing may be awaited between this look and the pause: a wake in between would be slept through.
    if (this.#isWoken) return;
    this.#isResting = true;
    await this.#pause(WIPE_AFTER_MS);
    if (!this.#isStopping && !this.#isWoken) {
      await this.options.journal.wipe().catch((error: unknown) => this.#report(error));
      if (!this.#isWoken) await this.#pause(LOOK_FOR_ORPHANS_MS);
    }
    this.#isResting = false;
  }

  /** Ends early when the loop is stopped. */
  #pause(ms: number): Promise<void> {
    if (this.#isStopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #report(error: unknown): void {
    const { journal, logger, onFailure } = this.options;
    onFailure?.(error);
    const facts = { err: error, callbacks: journal.records, bytes: journal.bytes };
    logger.error(facts, 'the journal cannot be drained; callbacks are kept on this disk');
  }
}
