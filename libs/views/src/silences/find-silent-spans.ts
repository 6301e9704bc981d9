import { daysAgainstSilence, WEEKS_COMPARED } from './days-against-silence.js';
import type { Sightings } from './sightings.js';
import { SLOTS_PER_DAY, SLOTS_PER_WEEK, type SlotSpan } from './slots.js';

/** A stretch without any sighting, although there were sightings at the same time of earlier days. */
export interface SilentSpan extends SlotSpan {
  /** The slot from which on the silence could be told. */
  readonly toldAt: number;
  /** The median of how many were first seen in the same time of the weeks before. */
  readonly usual: number;
  /** The number of earlier days on which the judgement rests. */
  readonly earlierDays: number;
}

/** The lengths of time that are judged, in slots: from half an hour, of which each sixth is a slot, to a day. */
// prettier-ignore
const LENGTHS = [
  6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 21, 24, 30, 36, 42, 48, 60, 72, 96, 120, 144, 192, 240, 288,
] as const;

/**
 * Two silences are told apart only when the traffic between them lasts longer than the shortest silence. Otherwise they
 * are one silence.
 */
const NEIGHBOURS = LENGTHS[0];

/**
 * Finds the silences of one series of sightings that reach into the given stretch. What was told already of a wider
 * series (everything was silent then) says nothing more about this one, so that time is not judged again.
 */
export function findSilentSpans(
  sightings: Sightings,
  within: SlotSpan,
  told: readonly SlotSpan[] = [],
): readonly SilentSpan[] {
  const found: SilentSpan[] = [];
  for (const gap of gapsOf(sightings, within)) {
    const judged = { from: Math.max(gap.from, within.from), until: gap.until };
    const earliest = without(judged, told).reduce<Unusual | null>(
      (best, piece) => earliestUnusual(sightings, piece, best),
      null,
    );
    if (earliest === null) continue;
    const previous = found.at(-1);
    const isNeighbour = previous !== undefined && gap.from - previous.until <= NEIGHBOURS;
    if (isNeighbour) found.pop();
    const span = isNeighbour ? { ...previous, until: gap.until } : { ...gap, ...earliest };
    found.push({ ...span, usual: usualCount(sightings, span) });
  }
  return found;
}

/** The stretches without a sighting, each in full, also where it began earlier. Before the first there is none. */
function* gapsOf(sightings: Sightings, within: SlotSpan): Generator<SlotSpan> {
  const isEmpty = (slot: number): boolean => sightings.countBetween(slot, slot + 1) === 0;
  let from = Math.max(within.from, sightings.first);
  while (from > sightings.first && isEmpty(from - 1)) from -= 1;
  for (let slot = from; slot < within.until; slot += 1) {
    if (!isEmpty(slot)) continue;
    const beginning = slot;
    while (slot < within.until && isEmpty(slot)) slot += 1;
    if (slot - beginning >= LENGTHS[0]) yield { from: beginning, until: slot };
  }
}

/** The parts of a stretch that lie outside all of these stretches. */
function without(span: SlotSpan, told: readonly SlotSpan[]): SlotSpan[] {
  let rest = [span];
  for (const out of told) {
    rest = rest.flatMap(({ from, until }) => {
      if (out.until <= from || out.from >= until) return [{ from, until }];
      const before = { from, until: out.from };
      const after = { from: out.until, until };
      return [before, after].filter((piece) => piece.from < piece.until);
    });
  }
  return rest;
}

type Unusual = Pick<SilentSpan, 'toldAt' | 'earlierDays'>;

/**
 * The part of a gap that is unusual and ends first. A gap need not be unusual from its beginning on: the night's silence
 * is not, and becomes an outage's when the morning brings nothing.
 */
function earliestUnusual(sightings: Sightings, gap: SlotSpan, best: Unusual | null): Unusual | null {
  let earliest = best;
  for (const length of LENGTHS) {
    const step = Math.max(1, Math.floor(length / 12));
    const last = Math.min(gap.until, (earliest?.toldAt ?? Infinity) - 1) - length;
    for (let from = gap.from; from <= last; from += step) {
      const earlierDays = daysAgainstSilence(sightings, { from, until: from + length });
      if (earlierDays === null) continue;
      earliest = { toldAt: from + length, earlierDays };
      break;
    }
  }
  return earliest;
}

/**
 * How many resources are usually first seen in a time, counted day by day, each day compared with the weeks before the
 * whole time.
 */
function usualCount(sightings: Sightings, { from, until }: SlotSpan): number {
  let usual = 0;
  for (let beginning = from; beginning < until; beginning += SLOTS_PER_DAY) {
    const end = Math.min(beginning + SLOTS_PER_DAY, until);
    const latest = Math.ceil((end - from) / SLOTS_PER_WEEK);
    const counts: number[] = [];
    for (let week = latest; week < latest + WEEKS_COMPARED; week += 1) {
      const back = week * SLOTS_PER_WEEK;
      if (beginning - back >= sightings.first) counts.push(sightings.countBetween(beginning - back, end - back));
    }
    usual += medianOf(counts);
  }
  return Math.round(usual);
}

function medianOf(counts: readonly number[]): number {
  const sorted = counts.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
