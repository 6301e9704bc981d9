import {
  findSilences,
  SLOT_MINUTES,
  SLOTS_PER_DAY,
  SLOTS_PER_HOUR,
  Sightings,
  type Series,
  type SlotSpan,
} from '@sidetrack/views';
import { createDraws, type Draws } from './draws.js';
import { seeMessages } from './see-messages.js';
import { SHAPES, type ShapeName } from './shapes.js';

export interface Scenario {
  readonly shape: ShapeName;
  /** Messages per hour of every account. */
  readonly perHour: number;
  /** The number of accounts. All but the first go on while the line of the first is down. */
  readonly accounts: number;
}

/** The result of the days of a scenario. */
export interface Findings {
  readonly falseAlarms: number;
  readonly gaps: number;
  /** For each gap that was found: how many minutes after its beginning it was reported. */
  readonly toldAfter: readonly number[];
}

/** The days that the rule compares with come before the days that are judged. */
const DAYS_BEFORE = 28;
export const DAYS_JUDGED = 60;
export const DAYS_PLAYED = DAYS_BEFORE + DAYS_JUDGED;
const GAP = 3 * SLOTS_PER_HOUR;

/** Plays the days once, with a true gap of three hours in each full week, and judges what the rule finds. */
export function playScenario({ shape, perHour, accounts }: Scenario, seed: number): Findings {
  const draws = createDraws(seed);
  const length = DAYS_PLAYED * SLOTS_PER_DAY;
  const series: Series[] = [];
  let gaps: readonly SlotSpan[] = [];
  for (let account = 0; account < accounts; account += 1) {
    const rates = SHAPES[shape](length, draws);
    if (account === 0) gaps = placeGaps(rates, draws);
    const sightings = seeMessages(perHour, rates, account === 0 ? gaps : [], draws);
    series.push({ accountSid: `account ${account}`, kind: 'message', sightings });
  }
  const all = accounts === 1 ? [] : [{ accountSid: null, kind: null, sightings: addUp(series) }];
  const silences = findSilences([...series, ...all], { from: DAYS_BEFORE * SLOTS_PER_DAY, until: length });

  const isOf =
    (gap: SlotSpan) =>
    (silence: SlotSpan & { accountSid: string | null; toldAt: number }): boolean =>
      silence.accountSid === 'account 0' &&
      silence.from < gap.until &&
      silence.until > gap.from &&
      silence.toldAt > gap.from;
  const told = gaps.map((gap) => silences.find(isOf(gap)));
  return {
    falseAlarms: silences.filter((silence) => !told.includes(silence)).length,
    gaps: gaps.length,
    toldAfter: told.flatMap((silence, index) =>
      silence === undefined ? [] : [(silence.toldAt - gaps[index]!.from) * SLOT_MINUTES],
    ),
  };
}

/** Places one gap in every week, where possible at a time whose first hour has at least the mean rate. */
function placeGaps(rates: Float64Array, draws: Draws): SlotSpan[] {
  const gaps: SlotSpan[] = [];
  for (let week = DAYS_BEFORE * SLOTS_PER_DAY; week + 7 * SLOTS_PER_DAY <= rates.length; week += 7 * SLOTS_PER_DAY) {
    for (let attempt = 0; attempt < 1_000; attempt += 1) {
      const from = week + Math.floor(draws.even() * (7 * SLOTS_PER_DAY - GAP));
      if (!rates.subarray(from, from + SLOTS_PER_HOUR).every((rate) => rate >= 1)) continue;
      gaps.push({ from, until: from + GAP });
      break;
    }
  }
  return gaps;
}

function addUp(series: readonly Series[]): Sightings {
  const { span } = series[0]!.sightings;
  const slots = Array.from({ length: span.until - span.from }, (_, place) => span.from + place);
  const counts = slots.map((slot) =>
    series.reduce((sum, { sightings }) => sum + sightings.countBetween(slot, slot + 1), 0),
  );
  return new Sightings(span, slots, counts);
}
