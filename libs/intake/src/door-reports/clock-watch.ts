import { BoundedLog } from '@sidetrack/observability';
import type { Logger } from 'pino';
import type { DoorTrouble } from '../health/index.js';

/** By so much two clocks may be apart before somebody is told. */
export const CLOCKS_APART_MS = 500;

/** While they are, this is said again after so long. */
const SAY_EVERY_MS = 3_600_000;

/** One look at both clocks. */
export interface ClockReading {
  /** By how much this machine's clock is ahead of the database's; below zero it is behind. */
  readonly aheadMs: number;
  /** The database read its clock at some moment of the round trip, so this much is not known: half of that. */
  readonly uncertaintyMs: number;
}

/**
 * What a look at both clocks says.
 *
 * @param at this machine's clock when the answer came
 * @param tripMs how long the answer took, by a clock that only goes forward
 * @param databaseMs what the database's clock said, somewhere in between
 */
export function compareClocks(at: number, tripMs: number, databaseMs: number): ClockReading {
  return { aheadMs: Math.round(at - tripMs / 2 - databaseMs), uncertaintyMs: Math.ceil(tripMs / 2) };
}

/** Whether the clocks are too far apart, however the round trip was divided. */
export const isApart = ({ aheadMs, uncertaintyMs }: ClockReading): boolean =>
  Math.abs(aheadMs) - uncertaintyMs > CLOCKS_APART_MS;

/** Times of receipt are by a door's clock, and windows, lists and latencies go by them; so somebody has to know. */
export function explainClock({ aheadMs, uncertaintyMs }: ClockReading): string {
  const seconds = (Math.abs(aheadMs) / 1_000).toFixed(1);
  return (
    `The clock of this machine is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} the database’s (± ${uncertaintyMs} ms), ` +
    'and callbacks have their times of receipt by it. Set both by NTP (`timedatectl`, `chronyc tracking`).'
  );
}

/** Keeps how far this door's clock is from the database's, as each report that is stored tells it anew. */
export class ClockWatch {
  readonly #log = new BoundedLog({ burst: 1, everyMs: SAY_EVERY_MS });
  #reading: ClockReading | null = null;

  constructor(private readonly logger: Logger) {}

  /** Null until the database has answered once. */
  get reading(): ClockReading | null {
    return this.#reading;
  }

  /** None while the clocks agree. A callback is kept all the same, so it is never red. */
  get troubles(): DoorTrouble[] {
    if (this.#reading === null || !isApart(this.#reading)) return [];
    return [{ code: 'clock-apart', message: explainClock(this.#reading), isRed: false }];
  }

  note(reading: ClockReading): void {
    // An answer that took long says little. What was known before is worth more, and the next one comes soon.
    if (this.#reading !== null && reading.uncertaintyMs > CLOCKS_APART_MS) return;
    this.#reading = reading;
    if (!isApart(reading)) return;
    this.#log.say('apart', () => this.logger.warn({ ...reading }, explainClock(reading)));
  }
}
