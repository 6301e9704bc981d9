import { SLOT_MS, Sightings, SLOTS_PER_HOUR, type SlotSpan } from '@sidetrack/views';
import type { Draws } from './draws.js';

/** How long after a message each of its callbacks usually comes. The last is the receipt, which may take hours. */
const CALLBACKS_MS = [200, 1_000, 3_000] as const;
const SLOW_RECEIPT = 0.1;
const RECEIPT_MS = 10_000;
const SLOW_RECEIPT_MS = 2 * 3_600_000;
/** The share of callbacks that is never sent, and the share of the others that comes late. */
const LOST = 0.03;
const LATE = 0.02;
const LATE_MS = 20 * 60_000;

/**
 * When messages are first seen. Each message sends four callbacks. Some are lost, some come late, and none comes in
 * while the line is down. A message whose first callbacks were lost is first seen when a later one comes.
 */
export function seeMessages(perHour: number, rates: Float64Array, down: readonly SlotSpan[], draws: Draws): Sightings {
  const length = rates.length;
  const isDown = new Uint8Array(length + 1);
  for (const { from, until } of down) isDown.fill(1, from, until);
  const counts = new Uint32Array(length);
  const arrive = (ms: number): number | null => {
    const slot = Math.floor(ms / SLOT_MS);
    return slot < length && isDown[slot] === 0 ? slot : null;
  };
  for (let slot = 0; slot < length; slot += 1) {
    const messages = draws.times((perHour / SLOTS_PER_HOUR) * rates[slot]!);
    for (let message = 0; message < messages; message += 1) {
      const seen = firstSeen((slot + draws.even()) * SLOT_MS, draws, arrive);
      if (seen !== null) counts[seen]! += 1;
    }
  }
  const slots = Uint32Array.from(counts.keys());
  return new Sightings({ from: 0, until: length }, slots, counts);
}

function firstSeen(sentMs: number, draws: Draws, arrive: (ms: number) => number | null): number | null {
  let first: number | null = null;
  for (const afterMs of CALLBACKS_MS) {
    const chance = draws.even();
    if (chance < LOST) continue;
    const isLate = chance < LOST + LATE;
    const slot = arrive(sentMs + afterMs + (isLate ? draws.wait(LATE_MS) : 0));
    if (slot === null) continue;
    // A callback that comes in time comes before all later callbacks of the message.
    if (!isLate) return first === null ? slot : Math.min(first, slot);
    first = first === null ? slot : Math.min(first, slot);
  }
  const receipt = arrive(sentMs + draws.wait(draws.even() < SLOW_RECEIPT ? SLOW_RECEIPT_MS : RECEIPT_MS));
  if (receipt === null || draws.even() < LOST) return first;
  return first === null ? receipt : Math.min(first, receipt);
}
