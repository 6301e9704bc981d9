import { SLOTS_PER_DAY, SLOTS_PER_HOUR } from '@sidetrack/views';
import type { Draws } from './draws.js';

/** How traffic rises and falls: for every slot, from midnight of a Monday on, the factor on the mean rate. */
export type Shape = (slots: number, draws: Draws) => Float64Array;

/** People are called and written to while they are awake. */
// prettier-ignore
const BY_HOUR = [2, 1, 1, 1, 1, 2, 5, 15, 40, 70, 90, 95, 85, 80, 90, 95, 90, 80, 60, 45, 30, 18, 9, 4] as const;
const MEAN_OF_HOURS = BY_HOUR.reduce((sum, weight) => sum + weight, 0) / 24;

const dayOf = (slot: number): number => Math.floor(slot / SLOTS_PER_DAY);
const ofHour = (slot: number): number => BY_HOUR[Math.floor((slot % SLOTS_PER_DAY) / SLOTS_PER_HOUR)]! / MEAN_OF_HOURS;

const fromRate = (slots: number, rate: (slot: number) => number): Float64Array =>
  Float64Array.from({ length: slots }, (_, slot) => rate(slot));

/** On this day the clocks are put forward. From then on all traffic comes an hour earlier by UTC. */
const SUMMER_FROM_DAY = 50;

export const SHAPES = {
  steady: (slots) => fromRate(slots, () => 1),
  'by day and night': (slots) => fromRate(slots, ofHour),
  'by day and night, little at weekends': (slots) =>
    fromRate(slots, (slot) => ofHour(slot) * (dayOf(slot) % 7 < 5 ? 1.2 : 0.2)),
  'office hours, closed at weekends': (slots) =>
    fromRate(slots, (slot) => {
      const hour = (slot % SLOTS_PER_DAY) / SLOTS_PER_HOUR;
      return dayOf(slot) % 7 < 5 && hour >= 8 && hour < 18 ? 3 : 0;
    }),
  'by day and night, the clocks changed': (slots) =>
    fromRate(slots, (slot) => ofHour(dayOf(slot) < SUMMER_FROM_DAY ? slot : slot + SLOTS_PER_HOUR)),
  'steady, with bursts': (slots, draws) =>
    withBursts(
      fromRate(slots, () => 1),
      3,
      20,
      draws,
    ),
  'in many bursts alone': (slots, draws) => withBursts(new Float64Array(slots), 60, 3, draws),
  'on nine days of ten, at random': (slots, draws) => onSomeDays(fromRate(slots, ofHour), 0.9, draws),
  'in bursts alone': (slots, draws) => withBursts(new Float64Array(slots), 6, 24, draws),
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;

/** `aDay` times a day, at random times, the rate is `strength` times as high for some ten minutes to an hour. */
function withBursts(rates: Float64Array, aDay: number, strength: number, draws: Draws): Float64Array {
  let slot = 0;
  while ((slot += Math.ceil(draws.wait(SLOTS_PER_DAY / aDay))) < rates.length) {
    const until = Math.min(rates.length, slot + 2 + Math.floor(draws.even() * 10));
    for (let within = slot; within < until; within += 1) rates[within]! += strength;
  }
  return rates;
}

/** Traffic on a share of the days. On the other days nothing is sent. */
function onSomeDays(rates: Float64Array, share: number, draws: Draws): Float64Array {
  for (let day = 0; day * SLOTS_PER_DAY < rates.length; day += 1) {
    if (draws.even() > share) rates.fill(0, day * SLOTS_PER_DAY, (day + 1) * SLOTS_PER_DAY);
  }
  return rates;
}
