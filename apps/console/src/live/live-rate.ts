import type { FeedEvent } from '../api/read-feed-stream';

/** How far back the rate is told. */
export const RATE_SECONDS = 60;

/** The rate of now is that of so many seconds: of one second alone it would jump. */
const NOW_SECONDS = 10;

/** How many callbacks were received in each second, by the door's clock. */
export type Seconds = ReadonlyMap<number, number>;

export type RateAction = 'begin' | readonly FeedEvent[];

export const NO_SECONDS: Seconds = new Map();

const secondOf = (time: string | number): number => Math.floor(new Date(time).getTime() / 1_000);

/**
 * Adds the callbacks of what came in; what a provider said when it was asked is none. Seconds that nobody will look at any
 * more are forgotten.
 */
export function countSeconds(before: Seconds, events: RateAction): Seconds {
  if (events === 'begin') return NO_SECONDS;
  const seconds = new Map(before);
  for (const { receivedAt, origin } of events) {
    if (origin !== 'callback') continue;
    const second = secondOf(receivedAt);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  const newest = Math.max(...seconds.keys());
  for (const second of seconds.keys()) if (second < newest - 2 * RATE_SECONDS) seconds.delete(second);
  return seconds;
}

export interface Rate {
  /** Of each of the last seconds, oldest first. */
  readonly bySecond: readonly number[];
  /** In a second, on the average of the last few. */
  readonly now: number;
  readonly inAll: number;
}

/** The rate at this moment. Where the door's clock is ahead, its newest second counts as now. */
export function rateAt(seconds: Seconds, now: Date): Rate {
  const end = Math.max(secondOf(now.getTime()), ...seconds.keys());
  const bySecond = Array.from({ length: RATE_SECONDS }, (_, place) => seconds.get(end - RATE_SECONDS + 1 + place) ?? 0);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { bySecond, now: sum(bySecond.slice(-NOW_SECONDS)) / NOW_SECONDS, inAll: sum(bySecond) };
}
