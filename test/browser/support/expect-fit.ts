import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findViolations } from './find-violations.js';

/** axe-core finds nothing wrong with the page as it stands, and nothing hangs out of it at its side. */
export async function expectFit(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  await expectNoOverhang(page);
}

export async function expectNoOverhang(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()!.width);
}
