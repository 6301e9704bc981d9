const PIXELS_EACH = 64;

/** Every how many of so many labels may stand beside each other on that width. */
export const stepOfTicks = (count: number, width: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / PIXELS_EACH))));
