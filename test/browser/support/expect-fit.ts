import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findViolations, type Scope } from './find-violations.js';
import { setLook, type Look } from './watched-page.js';

/** On a desk, beside the navigation or below it, and on a phone. */
export const WIDTHS = [1_440, 768, 390] as const;

/** The narrowest phone that there still is: nothing hangs out there either. */
const NARROWEST = 360;

/**
 * `npm run test:looks` looks at every width in each theme. Every run of the tests has the two ends of the widths, and
 * takes half of the time.
 */
export const IN_EVERY_LOOK = process.env['EVERY_LOOK'] === 'yes';

/** So that the theme changes but once. */
const LOOKS: readonly Look[] = IN_EVERY_LOOK
  ? [
      ...WIDTHS.map((width) => ['light', width] as const),
      ...WIDTHS.toReversed().map((width) => ['dark', width] as const),
    ]
  : [
      ['light', WIDTHS[0]],
      ['light', WIDTHS[2]],
      ['dark', WIDTHS[2]],
    ];

/**
 * axe-core finds nothing wrong with the page as it stands, and nothing hangs out of it at its side. What it finds in one
 * look does not keep a test from looking at the others.
 */
export async function expectFit(
  page: Page,
  { name = 'the page', ...scope }: Scope & { name?: string } = {},
): Promise<void> {
  await comeToRest(page);
  await expectNoOverhang(page);
  const theme = await page.locator('html').getAttribute('data-mantine-color-scheme');
  const where = `${name}, ${theme}, at ${page.viewportSize()!.width} px`;
  expect.soft(await findViolations(page, scope), where).toEqual([]);
}

/**
 * A page fits in every look. The frame that all pages have is looked at once; with `frame` in every look too, for which
 * one page will do.
 */
export async function expectFitEverywhere(page: Page, { frame = false } = {}): Promise<void> {
  for (const [place, look] of LOOKS.entries()) {
    const within = place === 0 || frame ? undefined : '#page';
    await takeOn(page, look);
    await expectFit(page, { ofColors: look[0] === 'dark', within });
  }
  await takeOn(page, ['dark', NARROWEST]);
  await expectNoOverhang(page);
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

/** What measures its own width is drawn anew a moment after the page has changed; a busy machine takes its time. */
export async function expectNoOverhang(page: Page): Promise<void> {
  const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width, { timeout: 10_000 }).toBeLessThanOrEqual(page.viewportSize()!.width);
}
