import type { Locator } from 'playwright-core';

/** A part of the page, in pixels of its window. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A colour differs from itself by so much where its edge is smoothed. */
const TOLERANCE = 8;

/**
 * How many pixels of an area are drawn in the colour in which this element is filled. That is what a reader sees,
 * whatever lies over or below the element.
 */
export async function countPixels(area: Area, filled: Locator): Promise<number> {
  const page = filled.page();
  const [color, png] = await Promise.all([
    filled.evaluate((element) => getComputedStyle(element).fill),
    page.screenshot({ clip: area }),
  ]);
  const wanted = (color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  return page.evaluate(
    async ({ base64, rgb, tolerance }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (rgb.every((value, channel) => Math.abs(data[at + channel]! - value) <= tolerance)) count += 1;
      }
      return count;
    },
    { base64: png.toString('base64'), rgb: wanted, tolerance: TOLERANCE },
  );
}

/** The area of a drawing that stands above and below a part of it: one bar from top to bottom. */
export async function columnOf(part: Locator, drawing: Locator): Promise<Area> {
  await drawing.scrollIntoViewIfNeeded();
  const [bar, whole] = await Promise.all([part.boundingBox(), drawing.boundingBox()]);
  return { x: bar!.x, width: bar!.width, y: whole!.y, height: whole!.height };
}
