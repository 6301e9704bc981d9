import type { Lookup } from './use-lookup';

/**
 * For each event that came out of order, the furthest status that had come in before it, by position. The furthest one
 * is the last that was in order itself: whatever came after it in order would be further.
 */
export function passedBefore(timeline: Lookup['timeline']): ReadonlyMap<number, string> {
  const passed = new Map<number, string>();
  let furthest: string | undefined;
  for (const entry of timeline) {
    if (entry.type !== 'event' || !entry.recognised) continue;
    if (!entry.outOfOrder) furthest = entry.status;
    else if (furthest !== undefined) passed.set(entry.position, furthest);
  }
  return passed;
}
