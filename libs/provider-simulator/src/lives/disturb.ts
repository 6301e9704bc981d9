import { type Draws, drawInt, drawsFor } from '../draws/draw.js';
import { inOrderOfTime } from './life-cycles.js';
import type { PlannedCallback } from './planned-callback.js';

export interface DisturbOptions {
  readonly seed: number;
  /** Whether callbacks are moved: not at all, without any order, or by at most this many places. */
  readonly shuffle?: boolean | number;
  /** The share (0 to 1) of sent callbacks that are sent a second time, later. */
  readonly duplicates?: number;
  /** The share (0 to 1) of the plan that is never sent. */
  readonly drop?: number;
}

export interface DisturbedTraffic {
  /** The callbacks to send, in the order of sending. Repeats are the same objects. */
  readonly callbacks: PlannedCallback[];
  readonly dropped: PlannedCallback[];
  readonly duplicates: number;
}

/** Applies the faults of a real network to a plan: loses some callbacks, changes their order, and repeats some. */
export function disturb(plan: readonly PlannedCallback[], options: DisturbOptions): DisturbedTraffic {
  const ordered = inOrderOfTime(plan);
  const lost = drawPlaces(drawsFor(options.seed, 'drop'), ordered.length, options.drop ?? 0);
  const kept = ordered.filter((_, place) => !lost.has(place));
  const shuffled = shuffle(drawsFor(options.seed, 'shuffle'), kept, options.shuffle ?? false);
  const repeated = drawPlaces(drawsFor(options.seed, 'duplicates'), shuffled.length, options.duplicates ?? 0);
  return {
    callbacks: repeatLater(drawsFor(options.seed, 'repeats'), shuffled, repeated),
    dropped: ordered.filter((_, place) => lost.has(place)),
    duplicates: repeated.size,
  };
}

/** Exactly that share of the places, drawn without repetition. */
function drawPlaces(draws: Draws, length: number, share: number): ReadonlySet<number> {
  const count = Math.round(length * share);
  const places = Array.from({ length }, (_, place) => place);
  for (let place = 0; place < count; place += 1) swap(places, place, drawInt(draws, place, length - 1));
  return new Set(places.slice(0, count));
}

function shuffle(draws: Draws, callbacks: readonly PlannedCallback[], reach: boolean | number): PlannedCallback[] {
  if (reach === false) return [...callbacks];
  if (reach === true) {
    const mixed = [...callbacks];
    for (let place = mixed.length - 1; place > 0; place -= 1) swap(mixed, place, drawInt(draws, 0, place));
    return mixed;
  }
  // Each callback is late by 0 to `reach` places, so no callback can end up further than `reach` from its place.
  return inOrderOfKey(callbacks.map((callback, place) => ({ callback, key: place + drawInt(draws, 0, reach) })));
}

function repeatLater(draws: Draws, callbacks: PlannedCallback[], repeated: ReadonlySet<number>): PlannedCallback[] {
  const repeats = [...repeated].map((place) => ({
    callback: callbacks[place]!,
    // The repeat comes after a callback at a later place, or directly after its first copy.
    key: drawInt(draws, place, callbacks.length - 1) + 0.5,
  }));
  return inOrderOfKey([...callbacks.map((callback, key) => ({ callback, key })), ...repeats]);
}

function inOrderOfKey(entries: { callback: PlannedCallback; key: number }[]): PlannedCallback[] {
  return entries.toSorted((a, b) => a.key - b.key).map(({ callback }) => callback);
}

function swap(list: unknown[], a: number, b: number): void {
  [list[a], list[b]] = [list[b], list[a]];
}
