/**
 * Silence is judged by slots of time. Five minutes are short enough to tell of a silence within the hour, and so long
 * that one message with its callbacks, or the messages of one burst, stand in one or two of them.
 */
export const SLOT_MINUTES = 5;
export const SLOT_MS = SLOT_MINUTES * 60_000;
export const SLOTS_PER_HOUR = 12;
export const SLOTS_PER_DAY = 24 * SLOTS_PER_HOUR;
export const SLOTS_PER_WEEK = 7 * SLOTS_PER_DAY;

/** A stretch of slots, numbered from 1970 on. The slot `until` is not part of the stretch. */
export interface SlotSpan {
  readonly from: number;
  readonly until: number;
}

/** The slot in which a moment lies. */
export const slotAt = (moment: Date): number => Math.floor(moment.getTime() / SLOT_MS);

/** When a slot begins. */
export const beginningOfSlot = (slot: number): Date => new Date(slot * SLOT_MS);
