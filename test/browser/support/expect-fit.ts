import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findViolations } from './find-violations.js';
import { setLook, type Look } from './watched-page.js';

/**
 * axe-core finds nothing wrong with the page as it stands, and nothing hangs out of it at its side. `ofColors`: the page
 * was looked at in this width and in another theme.
 */
export async function expectFit(page: Page, { ofColors = false } = {}): Promise<void> {
  await comeToRest(page);
  await expectNoOverhang(page);
  expect(await findViolations(page, { ofColors })).toEqual([]);
}

/** The page fits in each of these looks, which it takes on as it stands: nothing is loaded anew. */
export async function expectFitIn(looks: readonly Look[], page: Page): Promise<void> {
  const widths = new Set<number>();
  for (const look of looks) {
    const [, width] = look;
    await takeOn(page, look);
    await expectFit(page, { ofColors: widths.has(width) });
    widths.add(width);
  }
}

/** Changes the look of a page, and waits until the console has taken on its theme. */
export async function takeOn(page: Page, look: Look): Promise<void> {
  await setLook(page, look);
  await page.locator(`html[data-mantine-color-scheme=${look[0]}]`).waitFor({ state: 'attached' });
}

/** What is half-way from one colour to another has the contrast of neither; nor is anything under the pointer to differ. */
async function comeToRest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** What measures its own width is drawn anew a moment after the page has changed. */
export async function expectNoOverhang(page: Page): Promise<void> {
  const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBeLessThanOrEqual(page.viewportSize()!.width);
}
