import type { ValueScale } from './frame';

const MOST_TICKS = 4;

/** A few round, whole values of a scale of counts. */
export const wholeTicks = (scale: ValueScale): readonly number[] =>
  scale.ticks(MOST_TICKS).filter((value) => Number.isInteger(value));
