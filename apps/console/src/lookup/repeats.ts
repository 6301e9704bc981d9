import type { Lookup } from './use-lookup';

type Entry = Lookup['timeline'][number];

/** Of all callbacks that report the same status, which one this is. */
export interface Turn {
  /** 1 for the first. */
  readonly turn: number;
  readonly of: number;
}

/**
 * The callbacks whose status was called back more than once, by their positions. Exact repeats are not among them: they
 * store nothing, so nobody knows how often they came.
 */
export function repeatsOf(timeline: readonly Entry[]): ReadonlyMap<number, Turn> {
  const positions = new Map<string, number[]>();
  for (const entry of timeline) {
    if (entry.type !== 'event' || entry.origin !== 'callback') continue;
    positions.set(entry.status, [...(positions.get(entry.status) ?? []), entry.position]);
  }
  return new Map(
    [...positions.values()]
      .filter(({ length }) => length > 1)
      .flatMap((all) => all.map((position, index): [number, Turn] => [position, { turn: index + 1, of: all.length }])),
  );
}
