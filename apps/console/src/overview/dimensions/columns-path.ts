/** What is there at all is seen, in pixels. */
const LEAST_HEIGHT = 2;

/**
 * A column for each place, all in one path: a thousand elements would take their time.
 *
 * @param heights as shares of the whole height; a column that is higher is cut off
 */
export const columnsPath = (heights: readonly number[], height: number, width: number): string =>
  heights
    .map((share, place) => {
      if (share <= 0) return '';
      const top = height - Math.max(LEAST_HEIGHT, Math.min(1, share) * height);
      return `M${place},${height}V${top}H${place + width}V${height}Z`;
    })
    .join('');
