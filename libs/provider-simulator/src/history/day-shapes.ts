import { type Draws, drawInt, drawOne, drawWeighted } from '../draws/draw.js';

const HOUR_MS = 3_600_000;

/** The traffic in each hour of a day, in the customer's local time. */
export type DayShape = readonly { readonly hour: number; readonly weight: number }[];

const shape = (...weights: readonly number[]): DayShape => weights.map((weight, hour) => ({ hour, weight }));

// prettier-ignore
export const OFFICE_HOURS = shape(1, 1, 1, 1, 1, 2, 8, 22, 44, 60, 64, 58, 50, 56, 62, 58, 50, 38, 26, 16, 10, 6, 4, 2);
// prettier-ignore
export const SHOPPING_HOURS = shape(4, 2, 2, 2, 3, 6, 14, 26, 38, 46, 50, 52, 52, 50, 48, 48, 50, 54, 58, 60, 54, 40, 24, 10);
// prettier-ignore
export const ALL_DAY = shape(14, 9, 7, 6, 6, 9, 17, 32, 46, 52, 56, 58, 60, 56, 54, 52, 52, 54, 56, 54, 46, 36, 26, 18);

/** When in a UTC day a message or call begins, in milliseconds from the start of the day. */
export function drawTimeOfDay(draws: Draws, day: DayShape, utcOffsetHours: number): number {
  const { hour } = drawWeighted(draws, day);
  const hourOfUtc = (((hour - utcOffsetHours) % 24) + 24) % 24;
  return hourOfUtc * HOUR_MS + drawInt(draws, 0, HOUR_MS - 1);
}

/**
 * When the bursts of a day begin: one in each third of the day, at no fixed time. Nobody can predict the next burst,
 * but there is never a pause of a whole day.
 */
export function drawBurstStarts(draws: Draws): readonly [number, number, number] {
  const inThird = (third: number): number => third * 8 * HOUR_MS + drawInt(draws, 0, 7 * HOUR_MS);
  return [inThird(0), inThird(1), inThird(2)];
}

/** When in the day a message of a burst begins: in the first ten minutes of one of the bursts. */
export function drawBurst(draws: Draws, starts: readonly [number, ...number[]]): number {
  return drawOne(draws, starts) + drawInt(draws, 0, 10 * 60_000);
}
