import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { findViolations } from './support/find-violations.js';
import { openConsole, type OpenConsole } from './support/open-console.js';
import type { WatchedPage } from './support/watched-page.js';

/** What the browser itself writes of it; what is asked while the door closes or opens may be answered with 503. */
const UNREACHABLE = /net::ERR_|status of 503|Failed to fetch dynamically imported module/;

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
});
afterAll(() => sidetrack.close());

const banner = (page: Page) => page.getByText('Sidetrack does not answer.');
const standing = (page: Page) => page.getByRole('region', { name: 'Where it stands' });

async function open(path: string, heading: string | RegExp): Promise<WatchedPage> {
  const watched = await sidetrack.open(path);
  watched.expectError(UNREACHABLE);
  await watched.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await watched.page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }));
  return watched;
}

const isSameDocument = (page: Page): Promise<boolean> => page.evaluate(() => 'isSameDocument' in globalThis);

describe('while the API is away', () => {
  it('the page of a SID keeps what it had, says so, and then shows what came meanwhile by itself', async () => {
    await sidetrack.send('message', messageParams('SM-open', 'sent'));
    const { page, close } = await open('/sid/SM-open', 'SM-open');
    await standing(page).getByText('sent', { exact: true }).first().waitFor();

    await sidetrack.endApi();
    await banner(page).waitFor();
    await sidetrack.send('message', messageParams('SM-open', 'delivered'));
    expect(await standing(page).getByText('sent', { exact: true }).first().isVisible()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await sidetrack.startApi();

    await standing(page).getByText('delivered', { exact: true }).first().waitFor();
    await banner(page).waitFor({ state: 'detached' });
    await page.getByText('Sidetrack answers again.').waitFor({ state: 'attached' });
    expect(await isSameDocument(page)).toBe(true);
    await close();
  });

  it('every page says so, asks at once when told to, and renews itself', async () => {
    const pages = [
      await open('/', 'Overview'),
      await open('/messages', 'Messages'),
      await open('/discrepancies', 'Discrepancies'),
      await open('/quarantine', 'Quarantine'),
      await open('/live', 'Live'),
    ];
    await sidetrack.endApi();
    for (const { page } of pages) await page.getByLabel('Search', { exact: true }).fill('SM-open');
    for (const { page } of pages) await page.keyboard.press('Enter');
    for (const { page } of pages) await banner(page).waitFor();
    const [first] = pages;
    const asked = first!.page.waitForRequest(/\/health\/live$/);
    await first!.page.getByRole('button', { name: 'Try now' }).click();
    await asked;
    await sidetrack.startApi();

    for (const { page } of pages) {
      await standing(page).getByText('delivered', { exact: true }).first().waitFor();
      await banner(page).waitFor({ state: 'detached' });
    }
    await Promise.all(pages.map(({ close }) => close()));
  });
});
