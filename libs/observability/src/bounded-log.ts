export interface LogBounds {
  /** How many lines of one kind may come at once. */
  readonly burst: number;
  /** After how long one more may come, in milliseconds. */
  readonly everyMs: number;
}

/** Enough for people who look for one request, and at most some 30 MB a day of each kind. */
const USUAL: LogBounds = { burst: 60, everyMs: 1_000 };

interface Allowance {
  lines: number;
  at: number;
  leftOut: number;
}

/**
 * Bounds how often the same thing is said: anybody can bring about refusals, without end, and a log is read by people and
 * fills a disk. Lines of each kind come as they happen up to a burst, then at a steady rate; the next line that is written
 * tells how many were left out. It holds one small record for each kind, so kinds are words of the program, never of a
 * caller. What has to be exact is a metric.
 */
export class BoundedLog {
  readonly #allowances = new Map<string, Allowance>();

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(
    private readonly bounds: LogBounds = USUAL,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Calls `write`, or not; with how many lines of this kind were left out since the last one, where there were any. */
  say(kind: string, write: (more: { readonly leftOut?: number }) => void): void {
    const { burst, everyMs } = this.bounds;
    const now = this.now();
    let allowance = this.#allowances.get(kind);
    if (allowance === undefined) {
      allowance = { lines: burst, at: now, leftOut: 0 };
      this.#allowances.set(kind, allowance);
    }
    allowance.lines = Math.min(burst, allowance.lines + (now - allowance.at) / everyMs);
    allowance.at = now;
    if (allowance.lines < 1) {
      allowance.leftOut += 1;
      return;
    }
    const { leftOut } = allowance;
    allowance.lines -= 1;
    allowance.leftOut = 0;
    write(leftOut === 0 ? {} : { leftOut });
  }
}
