/** What was seen at one moment: of the time since the moment before. */
export interface Moment<Figures> {
  /** By the wall clock, as log lines are. */
  readonly at: Date;
  /** How long the time was that the figures are of: longer than usual when nobody could look. */
  readonly ofMs: number;
  readonly figures: Figures;
}

export interface Incident<Figures> {
  /** From ten seconds before the first sign to five after it. */
  readonly moments: readonly Moment<Figures>[];
  /** Moments with a sign that nothing was told of since the last incident, because that was less than a minute ago. */
  readonly leftOut: number;
}

export interface FlightRecorderOptions<Figures> {
  /** The figures of the time since the last call. */
  readonly takeFigures: () => Figures;
  /** Whether these figures are worth telling of. */
  readonly isSign: (figures: Figures) => boolean;
  /** Called at most once a minute, and five seconds after a sign, so that what followed is in it. */
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
 * Keeps the figures of the last minute, twice a second, and tells those around a moment in which something stood still: when
 * somebody asks what it was, it is over, and every other figure is an average.
 *
 * resting → (a sign) → waiting for what follows → (told) → resting; a sign within the same minute is only counted.
 */
export class FlightRecorder<Figures> {
  readonly #moments: Moment<Figures>[] = [];
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #lookedAt: number;
  #toldAt = -Infinity;
  /** When the first sign of an incident that is not told yet was seen, and how many moments were kept since. */
  #signAt: number | null = null;
  #since = 0;
  #leftOut = 0;

  constructor(private readonly options: FlightRecorderOptions<Figures>) {
    this.#now = options.now ?? (() => performance.now());
    this.#lookedAt = this.#now();
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  /** Takes the figures of this moment; the recorder does so by itself. */
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

  /** Looks once more, and tells what it was about to tell. */
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
