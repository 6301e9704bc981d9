import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN } from '../support/api-client.js';
import { FAILED } from './support/a-few-callbacks.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';
import type { WatchedPage } from './support/watched-page.js';

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

/** What has the focus, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

describe('with nothing but the keyboard', () => {
  it('one signs in and reads what became of a SID', async () => {
    const { page, close } = await sidetrack.openBlank();
    await page.goto(sidetrack.url);
    await page.getByLabel('API token', { exact: true }).waitFor();
    await page.keyboard.insertText(API_TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText(FAILED);
    await page.keyboard.press('Enter');

    await page.getByRole('region', { name: 'Where it stands' }).getByRole('link', { name: '30003' }).waitFor();
    await close();
  });

  describe('the slash leads into the one box', () => {
    let watched: WatchedPage;
    beforeAll(async () => {
      watched = await sidetrack.open('/sign-in');
    });
    afterAll(() => watched.close());

    it.each([
      'Overview',
      'Messages',
      'Calls',
      'Recordings',
      'Discrepancies',
      'Live',
      'Quarantine',
      'Reconciliations',
      FAILED,
    ])('from %s', async (name) => {
      const { page } = watched;
      if (name === FAILED) await page.keyboard.insertText(FAILED);
      await (name === FAILED ? page.keyboard.press('Enter') : page.getByRole('link', { name, exact: true }).click());
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.keyboard.press('/');

      expect(await focused(page)).toBe('Search');
      expect(await page.getByLabel('Search', { exact: true }).inputValue()).toBe('');
    });
  });

  it('the first key leads past the box and the pages to what the page is about', async () => {
    const { page, close } = await sidetrack.openAnew(`/sid/${FAILED}`);
    await page.getByRole('button', { name: 'Copy SID' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the page');
    expect(await page.getByText('Skip to the page').boundingBox()).toMatchObject({ x: 8 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');

    expect(await focused(page)).toBe('Copy SID');
    await close();
  });

  it('the box, its help, the pages, and how things are shown come in the order in which they stand', async () => {
    const { page, close } = await sidetrack.openAnew(`/sid/${FAILED}`);
    await page.getByRole('button', { name: 'Copy SID' }).waitFor();
    const order: string[] = [];
    for (let presses = 0; presses < 16; presses += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }

    expect(order.slice(0, 3)).toEqual(['Skip to the page', 'Sidetrack: overview', 'Search']);
    // Between them are the help of the search, and the account.
    expect(order.slice(5)).toEqual([
      'Overview',
      'Live',
      'Messages',
      'Calls',
      'Recordings',
      'Discrepancies',
      'Absences',
      'Lost callbacks',
      'Quarantine',
      'Accounts',
      'Reconciliations',
    ]);
    await close();
  });

  it('one goes through what the box suggests, and to a SID of which a digit is missing', async () => {
    const { page, close, expectError } = await sidetrack.open('/messages');
    expectError(/status of 404/);
    const option = (name: RegExp) => page.getByRole('option', { name });
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText('undel');
    await option(/^status:undelivered/).waitFor();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('ArrowDown');
      const active = await page.getByRole('combobox', { name: 'Search' }).getAttribute('aria-activedescendant');
      if ((await page.locator(`[id="${active}"]`).textContent())?.startsWith('status:undelivered')) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Status undelivered' }).waitFor();
    expect(new URL(page.url()).search).toBe('?status=undelivered');

    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await option(/^status:undelivered/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.insertText(FAILED.replace('0a05', '0a5'));
    await option(/look it up as a SID/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Did you mean' }).getByRole('link', { name: FAILED }).press('Enter');
    await page.getByRole('heading', { level: 1, name: FAILED }).waitFor();
    await close();
  });

  it('the question mark tells what can be searched for and which keys there are, also from the empty box', async () => {
    const { page, close } = await sidetrack.open('/calls');
    const help = page.getByRole('dialog', { name: 'Search and keys' });
    await page.getByRole('heading', { level: 1, name: 'Calls' }).waitFor();
    await page.keyboard.press('?');
    await help.getByText('failed Germany').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await help.getByText('into the search box').waitFor();
    await close();
  });
});
