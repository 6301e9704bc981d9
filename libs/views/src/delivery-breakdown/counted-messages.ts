import type { RatedGroup } from '../delivery-audit/delivery-rates.js';

/** How many messages share all of these values: what a breakdown is made of. */
export interface CountedMessages extends RatedGroup {
  readonly beginning: Date;
  /** What they are taken apart by; null where they have none of it. */
  readonly value: string | null;
}
