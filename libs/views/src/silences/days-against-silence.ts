import type { Sightings } from './sightings.js';
import { SLOTS_PER_DAY, SLOTS_PER_HOUR, SLOTS_PER_WEEK, type SlotSpan } from './slots.js';

/** How many earlier weeks are compared. At least three of them have to be known, or no silence is reported. */
export const WEEKS_COMPARED = 4;
export const FEWEST_WEEKS = 3;

/** The time is divided into this many parts. A burst fills one part, however many messages the burst brings. */
const PARTS = 6;

/** How unlikely a silence has to be. A month holds some ten thousand stretches of time that could be silences. */
const UNLIKELY = 1e-6;

/**
 * The limit for all comparisons together, which have three times as many parts. At this limit, none of these parts may
 * have been empty.
 */
const ALL_UNLIKELY = 1e-10;

/**
 * The clocks change twice a year, and a shop may open late. So a silence counts only if it would have been just as
 * unlikely an hour earlier and an hour later.
 */
const SHIFTS = [0, -SLOTS_PER_HOUR, SLOTS_PER_HOUR] as const;

/**
 * With fewer usual days than this (three weekdays in three or four weeks), no traffic counts as usual, however regular
 * it is.
 */
const FEWEST_DAYS = 10;

const DAYS_COMPARED = WEEKS_COMPARED * 7;

/**
 * Whether it is unusual that nothing at all was first seen in this time, given what came before. Returns the number of
 * earlier days on which there was traffic at this time, or null when the silence is not unusual.
 *
 * The time is compared with the same time of the same weekday, one to four weeks before, and is divided into six parts.
 * The share of empty parts is taken over the parts of those weeks. One empty part is added to it, because a few weeks
 * do not show everything. The probability that all six parts are empty by chance is that share to the sixth power. So
 * it matters when something came, and not how much: ten thousand messages of one burst fill one part, and where traffic
 * comes only in bursts, many parts are empty. One week that was completely silent is left out when three others remain,
 * because it was probably an outage too.
 *
 * Chance is not the only reason for silence: some customers send on most days, but not on all. So the days of those
 * four weeks are counted, on weekdays that usually have traffic at this time. Two outages of three days in total are
 * allowed among them. With more silent days, silence is not unusual.
 */
export function daysAgainstSilence(sightings: Sightings, silent: SlotSpan): number | null {
  let empty = 0;
  let parts = 0;
  for (const shift of SHIFTS) {
    const compared = compareWeeks(sightings, silent, shift);
    if (compared === null || likelihood(compared.empty, compared.parts) > UNLIKELY) return null;
    empty += compared.empty;
    parts += compared.parts;
  }
  return likelihood(empty, parts) <= ALL_UNLIKELY ? countUsualDays(sightings, silent) : null;
}

/** The probability that every part is empty by chance, when `empty` of `parts` earlier parts were empty. */
const likelihood = (empty: number, parts: number): number => ((empty + 1) / (parts + 1)) ** PARTS;

/** With more empty parts than these, even all weeks together do not make a silence unusual. */
const MOST_EMPTY = Math.floor(UNLIKELY ** (1 / PARTS) * (WEEKS_COMPARED * PARTS + 1)) - 1;

interface Compared {
  readonly empty: number;
  readonly parts: number;
}

/** Null where too few weeks are known, or where the first of them show already that too many parts are empty. */
function compareWeeks(sightings: Sightings, { from, until }: SlotSpan, shift: number): Compared | null {
  let weeks = 0;
  let empty = 0;
  let emptyWeeks = 0;
  for (let week = 1; week <= WEEKS_COMPARED; week += 1) {
    const back = shift - week * SLOTS_PER_WEEK;
    if (from + back < sightings.first) break;
    const parts = countEmptyParts(sightings, from + back, until + back);
    weeks += 1;
    empty += parts;
    if (parts === PARTS) emptyWeeks += 1;
    if (empty - (emptyWeeks > 0 ? PARTS : 0) > MOST_EMPTY) return null;
  }
  if (emptyWeeks === 1 && weeks > FEWEST_WEEKS) {
    weeks -= 1;
    empty -= PARTS;
  }
  return weeks < FEWEST_WEEKS ? null : { empty, parts: weeks * PARTS };
}

function countEmptyParts(sightings: Sightings, from: number, until: number): number {
  const length = until - from;
  let empty = 0;
  for (let part = 0; part < PARTS; part += 1) {
    const beginning = from + Math.floor((length * part) / PARTS);
    const end = from + Math.floor((length * (part + 1)) / PARTS);
    if (sightings.countBetween(beginning, end) === 0) empty += 1;
  }
  return empty;
}

/** On how many earlier days there was traffic at this time; null when traffic at this time is not the rule. */
function countUsualDays(sightings: Sightings, { from, until }: SlotSpan): number | null {
  const isKnown = (day: number): boolean => from - day * SLOTS_PER_DAY >= sightings.first;
  const isUsual = Array.from(
    { length: DAYS_COMPARED + 1 },
    (_, day) => !hasLongPause(sightings, from - day * SLOTS_PER_DAY, until - day * SLOTS_PER_DAY),
  );
  let usual = 0;
  let missing = 0;
  let outages = 0;
  let wasMissing = false;
  for (let day = 1; day <= DAYS_COMPARED && isKnown(day); day += 1) {
    if (!isUsualWeekday(isUsual, day)) continue;
    if (isUsual[day]) usual += 1;
    else {
      missing += 1;
      if (!wasMissing) outages += 1;
    }
    wasMissing = !isUsual[day];
  }
  return usual >= FEWEST_DAYS && outages <= 2 && missing <= 3 ? usual : null;
}

/** Whether there was traffic on most days of this weekday. */
function isUsualWeekday(isUsual: readonly boolean[], day: number): boolean {
  let usual = 0;
  let known = 0;
  for (let other = day % 7 || 7; other <= DAYS_COMPARED; other += 7) {
    known += 1;
    if (isUsual[other]) usual += 1;
  }
  return usual * 2 > known;
}

/** Whether nothing came for half of the time or longer. */
function hasLongPause(sightings: Sightings, from: number, until: number): boolean {
  const half = Math.ceil((until - from) / 2);
  for (let beginning = from; beginning + half <= until;) {
    let end = beginning + half;
    while (end > beginning && sightings.countBetween(end - 1, end) === 0) end -= 1;
    if (end === beginning) return true;
    beginning = end;
  }
  return false;
}
