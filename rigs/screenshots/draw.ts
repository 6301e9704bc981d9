import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { REPOSITORY } from '../../test/support/repository.js';

const FOLDER = join(REPOSITORY, 'docs', 'console');

/** Makes a picture of a page for the documents, once everything that moves has stopped. */
export async function draw(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.querySelector('[aria-label="Loading"]') === null);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}
