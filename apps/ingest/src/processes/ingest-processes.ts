import type { Variables } from '@sidetrack/config';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { IngestProcess, type ProcessEnd } from './ingest-process.js';

export interface IngestProcessesOptions {
  readonly count: number;
  readonly variables: Variables;
  readonly logger: Logger;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** One that has served for so long did not end for a reason that its start brought along. */
const SETTLED_AFTER_MS = 60_000;
/** While nobody serves, so many starts in a row may fail: whoever started this door is then told, and may start it anew. */
const MOST_STARTS_IN_VAIN = 5;

/**
 * The processes of one door. Each that ends is started again, after a pause that grows while it keeps ending; the others
 * go on meanwhile, and hold the port.
 */
export class IngestProcesses {
  readonly #running = new Map<number, IngestProcess>();
  readonly #stopping = new AbortController();
  #startsInVain = 0;
  #isGivenUp = false;
  #resolveEnded!: (exitCode: number) => void;

  /** Resolves with the exit code when all have ended: 0 when they were asked to, and did. */
  readonly ended = new Promise<number>((resolve) => {
    this.#resolveEnded = resolve;
  });

  constructor(private readonly options: IngestProcessesOptions) {}

  /**
   * Starts one, and when that one listens the others, which are started with the same and will listen as well. Gives the
   * URL when all have been started once; null when the first one ended, having said why in one line.
   */
  async open(): Promise<string | null> {
    const first = this.#start(1);
    const opened = await Promise.race([first.listening, first.ended]);
    if (typeof opened !== 'string') {
      if (!this.#stopping.signal.aborted) this.#resolveEnded(opened.code || 1);
      return null;
    }
    void this.#keep(1, first);
    const others = Array.from({ length: this.options.count - 1 }, (_, index) => index + 2);
    await Promise.all(
      others.map(async (number) => {
        if (this.#stopping.signal.aborted) return;
        const started = this.#start(number);
        void this.#keep(number, started);
        await Promise.race([started.listening, started.ended]);
      }),
    );
    return opened;
  }

  /** Lets each read its secrets again. */
  hangUp(): void {
    for (const running of this.#running.values()) running.hangUp();
  }

  /** Asks all to finish and close. */
  stop(why: string): void {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    this.options.logger.info({ why }, 'closing');
    void this.#closeAll();
  }

  #start(number: number): IngestProcess {
    // Each is told the number, since `auto` may mean another one when the machine has changed.
    const variables = { ...this.options.variables, INGEST_PROCESSES: String(this.options.count) };
    const started = new IngestProcess(variables, () => this.#tellOfReadiness());
    this.#running.set(number, started);
    void started.ended.then(() => this.#running.delete(number));
    void this.#hearOf(started);
    return started;
  }

  async #hearOf(started: IngestProcess): Promise<void> {
    await started.listening;
    this.#startsInVain = 0;
    this.#tellOfReadiness();
  }

  async #closeAll(): Promise<void> {
    const ends = await Promise.all([...this.#running.values()].map((running) => running.close()));
    // One that had not begun to serve has nothing to finish.
    const isWell = ends.every(({ code, hasServed }) => code === 0 || !hasServed);
    this.#resolveEnded(this.#isGivenUp || !isWell ? 1 : 0);
  }

  /** Starts a process again for as long as it ends by itself. */
  async #keep(number: number, first: IngestProcess): Promise<void> {
    let running = first;
    for (let failures = 0; ;) {
      const end = await running.ended;
      this.#tellOfReadiness();
      if (this.#stopping.signal.aborted) return;
      failures = end.livedMs > SETTLED_AFTER_MS ? 0 : failures + 1;
      if (!end.hasServed) this.#startsInVain += 1;
      if (this.#isLost()) return;
      const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));
      this.#report(number, end, pauseMs);
      await pause(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
      running = this.#start(number);
    }
  }

  /** Nobody serves, and none of the last starts has changed that. */
  #isLost(): boolean {
    if ([...this.#running.values()].some(({ isListening }) => isListening)) return false;
    if (this.#startsInVain < MOST_STARTS_IN_VAIN) return false;
    if (this.#stopping.signal.aborted) return true;
    this.#stopping.abort();
    this.options.logger.fatal(
      { starts: this.#startsInVain },
      'no ingest process could be started any more; what each said of it is above',
    );
    this.#isGivenUp = true;
    void this.#closeAll();
    return true;
  }

  #report(number: number, { code, signal }: ProcessEnd, pauseMs: number): void {
    const { count, logger } = this.options;
    const others = [...this.#running.values()].filter(({ isListening }) => isListening).length;
    logger.error(
      { process: number, processes: count, code, signal, othersServing: others, againInMs: pauseMs },
      'an ingest process ended unexpectedly; the others go on, and it is started again',
    );
  }

  /** Tells each whether all of the others keep what they are sent. */
  #tellOfReadiness(): void {
    const all = [...this.#running.values()];
    for (const running of all) running.tellOfOthers(all.every((other) => other === running || other.isReady));
  }
}
