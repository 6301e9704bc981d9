import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { findViolations } from './support/find-violations.js';
import { openConsole, type OpenConsole } from './support/open-console.js';
import type { WatchedPage } from './support/watched-page.js';

/** What the browser itself writes of it; what is asked while the door closes or opens may be answered with 503. */
const UNREACHABLE = /net::ERR_|status of 503|Failed to fetch dynamically imported module/;

/** Of those between two tries. */
const LONGEST_PAUSE_MS = 15_000;

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole({ canSkipTime: true });
});
afterAll(() => sidetrack.close());

const banner = (page: Page) => page.getByText('Sidetrack does not answer.');
/** The SIDs alone: a row also leads to its account. */
const rows = (page: Page) => page.getByRole('row').getByRole('link', { name: /^SM-/ });
const rowOf = (page: Page, name: string) => page.getByRole('row').getByRole('link', { name, exact: true }).first();
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
  it('the page of a SID and the live page keep what they had, say so, and then show what came meanwhile by themselves', async () => {
    await sidetrack.send('message', messageParams('SM-open', 'sent'));
    const [ofSid, live] = await Promise.all([open('/sid/SM-open', 'SM-open'), open('/live', 'Live')]);
    await standing(ofSid.page).getByText('sent', { exact: true }).first().waitFor();
    await rowOf(live.page, 'SM-open').waitFor();
    const before = await rows(live.page).allTextContents();

    await sidetrack.endApi();
    await banner(ofSid.page).waitFor();
    await live.page.getByText('Connection lost.').waitFor();
    await live.page.getByText(/Trying again/).waitFor();
    await sidetrack.send('message', messageParams('SM-open', 'delivered'));
    for (const n of [1, 2, 3]) await sidetrack.send('message', messageParams(`SM-away-${n}`, 'queued'));
    expect(await standing(ofSid.page).getByText('sent', { exact: true }).first().isVisible()).toBe(true);
    expect(await findViolations(ofSid.page)).toEqual([]);
    expect(await rows(live.page).allTextContents()).toEqual(before);
    await sidetrack.startApi();
    await sidetrack.skip(LONGEST_PAUSE_MS);

    await standing(ofSid.page).getByText('delivered', { exact: true }).first().waitFor();
    await banner(ofSid.page).waitFor({ state: 'detached' });
    await ofSid.page.getByText('Sidetrack answers again.').waitFor({ state: 'attached' });
    await rowOf(live.page, 'SM-away-3').waitFor();
    await live.page.getByText('Following the feed.').waitFor();
    await sidetrack.send('message', messageParams('SM-back', 'queued'));
    await rowOf(live.page, 'SM-back').waitFor();
    const meanwhile = ['SM-back', 'SM-away-3', 'SM-away-2', 'SM-away-1', 'SM-open'];
    expect(await rows(live.page).allTextContents()).toEqual([...meanwhile, ...before]);
    for (const { page } of [ofSid, live]) expect(await isSameDocument(page)).toBe(true);
    await Promise.all([ofSid.close(), live.close()]);
  });

  it('every page says so, asks at once when told to, and renews itself', async () => {
    const pages = await Promise.all([
      open('/', 'Overview'),
      open('/messages', 'Messages'),
      open('/discrepancies', 'Discrepancies'),
      open('/quarantine', 'Quarantine'),
      open('/live', 'Live'),
    ]);
    await sidetrack.endApi();
    for (const { page } of pages) await page.getByLabel('Search', { exact: true }).fill('SM-open');
    for (const { page } of pages) await page.keyboard.press('Enter');
    for (const { page } of pages) await banner(page).waitFor();
    const [first] = pages;
    const asked = first.page.waitForRequest(/\/health\/live$/);
    await first.page.getByRole('button', { name: 'Try now' }).click();
    await asked;
    await sidetrack.startApi();
    await sidetrack.skip(LONGEST_PAUSE_MS);

    for (const { page } of pages) {
      await standing(page).getByText('delivered', { exact: true }).first().waitFor();
      await banner(page).waitFor({ state: 'detached' });
    }
    await Promise.all(pages.map(({ close }) => close()));
  });
});
