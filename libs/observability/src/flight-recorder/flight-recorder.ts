/** The figures of one moment: they cover the time since the moment before. */
export interface Moment<Figures> {
  /** By the wall clock, as in log lines. */
  readonly at: Date;
  /** How long the time is that the figures cover. It is longer than usual when the process was too busy to look. */
  readonly ofMs: number;
  readonly figures: Figures;
}

export interface Incident<Figures> {
  /** From ten seconds before the first sign to five after it. */
  readonly moments: readonly Moment<Figures>[];
  /**
   * Moments with a sign that were not reported since the last incident, because the last report was less than a minute
   * ago.
   */
  readonly leftOut: number;
}

export interface FlightRecorderOptions<Figures> {
  /** The figures of the time since the last call. */
  readonly takeFigures: () => Figures;
  /** Whether these figures are worth a report. */
  readonly isSign: (figures: Figures) => boolean;
  /** Called at most once a minute, and five seconds after a sign, so that the report includes what followed. */
  readonly tell: (incident: Incident<Figures>) => void;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
}

const LOOK_EVERY_MS = 500;
const KEEP = 120;
const BEFORE = 20;
const TELL_AFTER_MS = 5_000;
const TELL_EVERY_MS = 60_000;

/**
 * Keeps the figures of the last minute, twice a second, and reports the figures around a moment in which something
 * stood still. When somebody asks for the cause, the moment is over, and every other figure is an average.
 *
 * resting → (a sign) → waiting for what follows → (reported) → resting; a sign within the same minute is only counted.
 */
export class FlightRecorder<Figures> {
  readonly #moments: Moment<Figures>[] = [];
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #lookedAt: number;
  #toldAt = -Infinity;
  /** When the first sign of an unreported incident was seen, and how many moments were kept since. */
  #signAt: number | null = null;
  #since = 0;
  #leftOut = 0;

  constructor(private readonly options: FlightRecorderOptions<Figures>) {
    this.#now = options.now ?? (() => performance.now());
    this.#lookedAt = this.#now();
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  /** Takes the figures of this moment. The recorder calls this by itself. */
  look(): void {
    const now = this.#now();
    const figures = this.options.takeFigures();
    this.#moments.push({ at: new Date(), ofMs: now - this.#lookedAt, figures });
    if (this.#moments.length > KEEP) this.#moments.shift();
    this.#lookedAt = now;
    if (this.options.isSign(figures)) this.#noteSign(now);
    if (this.#signAt === null) return;
    this.#since += 1;
    if (now - this.#signAt >= TELL_AFTER_MS) this.#tell(now);
  }

  /** Looks once more, and reports an incident that was about to be reported. */
  stop(): void {
    clearInterval(this.#timer);
    this.look();
    if (this.#signAt !== null) this.#tell(this.#now());
  }

  #noteSign(now: number): void {
    if (this.#signAt !== null) return;
    if (now - this.#toldAt < TELL_EVERY_MS) {
      this.#leftOut += 1;
      return;
    }
    this.#signAt = now;
    this.#since = 0;
  }

  #tell(now: number): void {
    this.options.tell({ moments: this.#moments.slice(-(this.#since + BEFORE)), leftOut: this.#leftOut });
    this.#toldAt = now;
    this.#signAt = null;
    this.#leftOut = 0;
  }
}
