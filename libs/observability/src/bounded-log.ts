export interface LogBounds {
  /** How many lines of one kind may come at once. */
  readonly burst: number;
  /** After how long one more may come, in milliseconds. */
  readonly everyMs: number;
}

/** How time is told and waited for. */
export interface LogClock {
  /** Only goes forward, in milliseconds. */
  readonly now: () => number;
  /** Runs it once, so many milliseconds from now; it keeps no process alive. */
  readonly later: (run: () => void, ms: number) => void;
}

/** Enough for people who look for one request, and at most some 30 MB a day of each kind. */
const USUAL: LogBounds = { burst: 60, everyMs: 1_000 };

const REAL: LogClock = {
  now: () => performance.now(),
  later: (run, ms) => void setTimeout(run, ms).unref(),
};

/** With how many lines of its kind were left out before it, where there were any. */
export type WriteLine = (more: { readonly leftOut?: number }) => void;

interface Allowance {
  lines: number;
  at: number;
  leftOut: number;
  /** The newest of those that were left out. */
  waiting: WriteLine | null;
  isTimed: boolean;
}

/**
 * Bounds how often the same thing is said: anybody can bring about refusals, without end, and a log is read by people and
 * fills a disk. Lines of each kind come as they happen up to a burst, then at a steady rate, each with how many were left
 * out before it. When no further line comes, the newest of those that were left out is written as soon as one may be: of
 * what has ended, too, the log says how much it was. It holds one small record and one line for each kind, so kinds are
 * words of the program, never of a caller. What has to be exact is a metric.
 */
export class BoundedLog {
  readonly #allowances = new Map<string, Allowance>();

  constructor(
    private readonly bounds: LogBounds = USUAL,
    private readonly clock: LogClock = REAL,
  ) {}

  /** Calls `write` at once, or later, or not at all. */
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
    // Rounded up: a timer that comes a moment early would only have to wait once more.
    const waitMs = Math.ceil((1 - allowance.lines) * this.bounds.everyMs);
    this.clock.later(() => {
      allowance.isTimed = false;
      if (allowance.waiting === null) return;
      this.#allowanceOf(kind);
      if (allowance.lines < 1) {
        this.#writeLater(kind, allowance);
        return;
      }
      // The line that is written now is one of those that were left out.
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
