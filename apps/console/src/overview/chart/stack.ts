/**
 * No part that counts anything is drawn lower than this, in pixels: a few failures among thousands are what a reader has
 * to see.
 */
export const LEAST_HEIGHT = 3;

export interface PlacedPart<Part> {
  readonly part: Part;
  /** The upper edge, and the height, in pixels of the plot. */
  readonly y: number;
  readonly height: number;
}

/**
 * Parts on top of each other, from the bottom to the top; those that count nothing are left out. A part that would be
 * too low reaches down into the part below it, so the last part, which is drawn over the others, is never hidden.
 *
 * @param toY the place of a value on the vertical axis; 0 is at the bottom of the plot
 */
export function stack<Part extends { readonly count: number }>(
  parts: readonly Part[],
  toY: (value: number) => number,
): readonly PlacedPart<Part>[] {
  const bottom = toY(0);
  let below = 0;
  return parts.flatMap((part) => {
    const [from, to] = [toY(below), toY(below + part.count)];
    below += part.count;
    if (part.count === 0) return [];
    const height = Math.max(LEAST_HEIGHT, from - to);
    return [{ part, y: Math.min(to, bottom - height), height }];
  });
}
