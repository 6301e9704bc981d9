import type { Ledger } from '../../load/ledger.js';
import type { OwnMoment, WatchedMoment } from '../watch/watched-moment.js';
import type { RecordedStall, Stall } from './stall.js';

const SLOW_FROM_MS = 1_000;
const BEFORE_MS = 10_000;
const AFTER_MS = 5_000;
const LONGEST_MS = 30_000;
const KEEP_MS = BEFORE_MS + LONGEST_MS + 2 * AFTER_MS;

/** Keeps the looks of the last minute, and all looks around each stall. */
export class StallRecorder {
  readonly stalls: RecordedStall[] = [];
  #watched: WatchedMoment[] = [];
  #own: OwnMoment[] = [];
  #open: Stall | null = null;
  #seen = 0;
  #refused: number;

  constructor(private readonly ledger: Pick<Ledger, 'noAnswers' | 'refused' | 'takeSlowestLately'>) {
    this.#refused = ledger.refused;
  }

  addWatched(moment: WatchedMoment): void {
    this.#watched.push(moment);
  }

  /** Has to be called at every look. It checks the ledger for stalls that have ended since the last call. */
  addOwn(moment: OwnMoment): void {
    this.#own.push(moment);
    const { at } = moment;
    for (const { untilMs, forMs } of this.ledger.noAnswers.slice(this.#seen)) {
      this.#note({ fromMs: untilMs - forMs, toMs: untilMs, refused: 0, silentMs: forMs }, at);
    }
    this.#seen = this.ledger.noAnswers.length;
    const slowestMs = this.ledger.takeSlowestLately();
    if (slowestMs >= SLOW_FROM_MS)
      this.#note({ fromMs: at - slowestMs, toMs: at, refused: 0, silentMs: slowestMs }, at);
    const refused = this.ledger.refused - this.#refused;
    this.#refused = this.ledger.refused;
    if (refused > 0) {
      const fromMs = at - Math.max(250, moment.loopLateMs);
      this.#note({ fromMs, toMs: at, refused, silentMs: 0 }, at);
    }
    if (this.#open !== null && at > this.#open.toMs + AFTER_MS) this.#close();
    if (this.#open === null) this.#forget(at - KEEP_MS);
  }

  /** Says that no more looks will come. */
  end(): void {
    if (this.#open !== null) this.#close();
  }

  /** Stalls that lie close together count as one. */
  #note(next: Stall, now: number): void {
    const open = this.#open;
    if (open !== null && now - open.fromMs > LONGEST_MS) this.#close();
    else if (open !== null) {
      this.#open = {
        fromMs: Math.min(open.fromMs, next.fromMs),
        toMs: Math.max(open.toMs, next.toMs),
        refused: open.refused + next.refused,
        silentMs: Math.max(open.silentMs, next.silentMs),
      };
      return;
    }
    this.#open = next;
  }

  #close(): void {
    const stall = this.#open!;
    const isNear = ({ at }: { readonly at: number }): boolean =>
      at >= stall.fromMs - BEFORE_MS && at <= stall.toMs + AFTER_MS;
    this.stalls.push({ ...stall, watched: this.#watched.filter(isNear), own: this.#own.filter(isNear) });
    this.#open = null;
  }

  #forget(before: number): void {
    if ((this.#own[0]?.at ?? before) >= before - BEFORE_MS) return;
    this.#watched = this.#watched.filter(({ at }) => at >= before);
    this.#own = this.#own.filter(({ at }) => at >= before);
  }
}
