export interface LogBounds {
  /** How many lines of one kind may come at once. */
  readonly burst: number;
  /** The time in milliseconds after which one more line may come. */
  readonly everyMs: number;
}

/** How time is read and waited for. */
export interface LogClock {
  /** A clock in milliseconds that only goes forward. */
  readonly now: () => number;
  /** Runs a function once, this many milliseconds from now. The timer keeps no process alive. */
  readonly later: (run: () => void, ms: number) => void;
}

/** Enough for people who look for one request, and at most some 30 MB a day for each kind. */
const USUAL: LogBounds = { burst: 60, everyMs: 1_000 };

const REAL: LogClock = {
  now: () => performance.now(),
  later: (run, ms) => void setTimeout(run, ms).unref(),
};

/** Writes a line, with the number of lines of its kind that were left out before it, where there were any. */
export type WriteLine = (more: { readonly leftOut?: number }) => void;

interface Allowance {
  lines: number;
  at: number;
  leftOut: number;
  /** The newest of the lines that were left out. */
  waiting: WriteLine | null;
  isTimed: boolean;
}

/**
 * Bounds how often the same thing is logged. Anybody can cause refusals without end, and a log is read by people and
 * fills a disk. Lines of each kind are written as they come, up to a burst, and then at a steady rate, each with the
 * number of lines that were left out before it. When no further line comes, the newest left-out line is written as soon
 * as a line may be written, so the log also says how large a past burst was. The class keeps one small record and one
 * line for each kind, so kinds have to be words of the program, never of a caller. A count that has to be exact belongs
 * in a metric.
 */
export class BoundedLog {
  readonly #allowances = new Map<string, Allowance>();

  constructor(
    private readonly bounds: LogBounds = USUAL,
    private readonly clock: LogClock = REAL,
  ) {}

  /** Calls `write` at once, later, or never. */
  say(kind: string, write: WriteLine): void {
    const allowance = this.#allowanceOf(kind);
    if (allowance.lines >= 1) {
      this.#write(allowance, write);
      return;
    }
    allowance.leftOut += 1;
    allowance.waiting = write;
    this.#writeLater(kind, allowance);
  }

  #write(allowance: Allowance, write: WriteLine): void {
    const { leftOut } = allowance;
    allowance.lines -= 1;
    allowance.leftOut = 0;
    allowance.waiting = null;
    write(leftOut === 0 ? {} : { leftOut });
  }

  #writeLater(kind: string, allowance: Allowance): void {
    if (allowance.isTimed) return;
    allowance.isTimed = true;
    // Rounded up: a timer that fires a moment early would only have to wait again.
    const waitMs = Math.ceil((1 - allowance.lines) * this.bounds.everyMs);
    this.clock.later(() => {
      allowance.isTimed = false;
      if (allowance.waiting === null) return;
      this.#allowanceOf(kind);
      if (allowance.lines < 1) {
        this.#writeLater(kind, allowance);
        return;
      }
      // The line that is written now is one of the lines that were left out.
      allowance.leftOut -= 1;
      this.#write(allowance, allowance.waiting);
    }, waitMs);
  }

  /** As it is now. */
  #allowanceOf(kind: string): Allowance {
    const { burst, everyMs } = this.bounds;
    const now = this.clock.now();
    let allowance = this.#allowances.get(kind);
    if (allowance === undefined) {
      allowance = { lines: burst, at: now, leftOut: 0, waiting: null, isTimed: false };
      this.#allowances.set(kind, allowance);
    }
    allowance.lines = Math.min(burst, allowance.lines + (now - allowance.at) / everyMs);
    allowance.at = now;
    return allowance;
  }
}
