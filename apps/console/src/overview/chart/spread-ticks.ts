const PIXELS_EACH = 64;

/** Every how many labels one is shown, so that `count` labels fit into this width. */
export const stepOfTicks = (count: number, width: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / PIXELS_EACH))));
