import type { SlotSpan } from './slots.js';

/**
 * How many resources were first seen in each slot of a span. Resources, not callbacks: a message comes with about four
 * callbacks, which follow each other and so say little more than one.
 */
export class Sightings {
  /** The first slot with a sighting; the end of the span when there was none. */
  readonly first: number;
  /** In how many slots something was seen. */
  readonly slotCount: number;
  /** How many were seen in the span before each of its slots, so that any stretch is counted by one subtraction. */
  private readonly before: Float64Array;

  /** `counts` belong to `slots`. The slots are in any order and may come again, and each lies within the span. */
  constructor(
    readonly span: SlotSpan,
    slots: ArrayLike<number>,
    counts: ArrayLike<number>,
  ) {
    this.before = new Float64Array(span.until - span.from + 1);
    for (let index = 0; index < slots.length; index += 1) this.before[slots[index]! - span.from + 1]! += counts[index]!;
    const first = this.before.findIndex((count) => count > 0);
    this.first = first === -1 ? span.until : span.from + first - 1;
    let slotCount = 0;
    for (let place = 1; place < this.before.length; place += 1) {
      if (this.before[place]! > 0) slotCount += 1;
      this.before[place]! += this.before[place - 1]!;
    }
    this.slotCount = slotCount;
  }

  get total(): number {
    return this.before[this.before.length - 1]!;
  }

  /**
   * How many resources were first seen from one slot until before another. Outside the span nothing is known, so
   * nothing is counted there.
   */
  countBetween(from: number, until: number): number {
    return this.before[this.placeOf(until)]! - this.before[this.placeOf(from)]!;
  }

  private placeOf(slot: number): number {
    return Math.min(this.before.length - 1, Math.max(0, slot - this.span.from));
  }
}
