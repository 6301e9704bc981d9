import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendBadDay, BAD_DAY, BAD_HOUR, dayAgo, DE_ACCOUNT, US_ACCOUNT } from './support/bad-day.js';
import { columnOf, countPixels } from './support/count-pixels.js';
import { takeOn } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';
import type { WatchedPage } from './support/watched-page.js';

const now = new Date();
const badDay = dayAgo(BAD_DAY, now).toISOString();

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await appendBadDay(sidetrack.databaseUrl, now);
});
afterAll(() => sidetrack.close());

const chartIn = (page: Page, name: string): Locator => page.locator(`[data-chart="${name}"]`);

describe('on the overview', () => {
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    watched = await sidetrack.open('/?range=7d');
    watched.expectError(/status of 503/);
    ({ page } = watched);
  });
  afterAll(() => watched.close());

  it.each(['light', 'dark'] as const)(
    'a day on which a tenth failed is seen in every chart, among days of ten times as many, in %s',
    async (theme) => {
      await takeOn(page, [theme, 1_280]);
      const sms = chartIn(page, 'sms');
      const failed = sms.locator(`rect[data-bar="${badDay}"][data-series="failed"]`);
      for (const measure of ['Count', 'Share'] as const) {
        await page.getByRole('radiogroup', { name: 'Bars of deliveries' }).getByText(measure).click();
        await page.waitForURL(measure === 'Share' ? /show=share/ : (url) => !url.searchParams.has('show'));
        await failed.waitFor();
        const column = await columnOf(failed, sms.locator('.chart > svg').first());
        // A line of a pixel or two could be missed; with shares it is a tenth of the bar.
        const least = measure === 'Count' ? 1.5 : 12;
        expect(await countPixels(column, failed), measure).toBeGreaterThan(column.width * least);
      }
      const shares = sms.locator('[data-shares="failed"]');
      const column = await columnOf(shares.locator(`rect[data-share="${badDay}"]`), shares.locator('svg'));
      expect(await countPixels(column, failed)).toBeGreaterThan(column.width * 12);
    },
  );

  it('a country is seen to have become worse, with its bad hour, which leads to what failed in it', async () => {
    const germany = chartIn(page, 'dimension').locator('[data-value="DE"]');
    await germany.getByText('Germany').waitFor();
    expect(await germany.textContent()).toMatch(/points less than before/);

    const strip = germany.locator('.strip:visible');
    expect(await countPixels(await columnOf(strip, strip), strip.locator('.strip-bad').first())).toBeGreaterThan(20);

    const hour = new Date(dayAgo(BAD_HOUR.day, now).getTime() + BAD_HOUR.hour * 3_600_000);
    await germany.getByRole('link', { name: `${hour.toISOString().slice(0, 16).replace('T', ' ')} UTC` }).click();
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    expect(new URL(page.url()).searchParams.get('country')).toBe('DE');
    await page.getByText('de-2-25', { exact: true }).first().waitFor();
    await page.goBack();
  });

  it('error codes, accounts and the values of a tag are shares of their own, kept by the address', async () => {
    const by = page.getByRole('radiogroup', { name: 'By' });
    const values = chartIn(page, 'dimension');
    await by.getByText('Error code').click();
    await values
      .locator('[data-value="30007"]')
      .getByText('more than before')
      .or(values.getByText('none before'))
      .first()
      .waitFor();
    await by.getByText('Account').click();
    await values.getByRole('link', { name: DE_ACCOUNT.slice(0, 8) }).waitFor();
    expect(page.url()).toMatch(/by=account/);
    await by.getByText('Tag').click();
    await page.getByLabel('Name of the tag').fill('campaign');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing in this time.').waitFor();
    expect(page.url()).toMatch(/by=tag.*tag=campaign/);
    await by.getByText('Country').click();
  });

  it('any time can be picked, in a zone that is named, and is kept through a reload', async () => {
    await page.getByRole('button', { name: 'From … until …' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('From (UTC)').fill(badDay.slice(0, 10));
    await form.getByLabel('Until (UTC)').fill(`${badDay.slice(0, 10)} 00:00`);
    await form.getByRole('button', { name: 'Show' }).click();
    await form.getByText('The end is not after the beginning.').waitFor();
    await form.getByLabel('Until (UTC)').fill(
      dayAgo(BAD_DAY - 1, now)
        .toISOString()
        .slice(0, 10),
    );
    await form.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/since=.*until=/);
    await page.reload();
    await page.locator('[data-figure="Failed"] .figure').getByText('10', { exact: true }).waitFor();
    await page.getByRole('button', { name: `${badDay.slice(0, 10)} 00:00 – ` }).waitFor();
    expect(await page.locator('[data-figure="Delivery rate"]').textContent()).toMatch(/points less than before/);
  });
});

it('the page of an error code says what it means and what to do, and whom it hits', async () => {
  const { page, close, expectError } = await sidetrack.open('/?range=7d');
  expectError(/status of 503/);
  await chartIn(page, 'error-codes').getByRole('link', { name: '30007' }).click();
  await page.getByRole('heading', { level: 1, name: 'Error 30007' }).waitFor();
  await page.getByText('The carrier filtered the message for its content.').waitFor();
  await page.getByText('Change the wording and the links').waitFor();
  const accounts = page.getByRole('region', { name: 'Accounts that have it' });
  await accounts.getByRole('link', { name: DE_ACCOUNT.slice(0, 8) }).waitFor();
  expect(await accounts.getByRole('link', { name: US_ACCOUNT.slice(0, 8) }).count()).toBe(0);
  await page.getByRole('region', { name: 'Countries of the recipients' }).getByText('Germany').waitFor();
  await page.getByRole('table', { name: 'Numbers hit' }).getByRole('link', { name: '+491511230025' }).waitFor();
  await page.locator('[data-figure="Messages with it"]').getByText('12', { exact: true }).waitFor();

  await close();
});

it('accounts are listed with their rates and their last callback, and each has a page', async () => {
  const { page, close, expectError } = await sidetrack.open('/accounts');
  expectError(/status of (404|503)/);
  const row = page.locator(`[data-account="${DE_ACCOUNT}"]`);
  await row.getByText('points less than before').waitFor();
  expect(await row.textContent()).toMatch(/SignalWire/);

  await row.getByRole('link', { name: DE_ACCOUNT }).click();
  await page.getByRole('heading', { level: 1, name: DE_ACCOUNT }).waitFor();
  await page.getByText('nothing waits for another try').waitFor();
  await page.getByText('every message is as it should be').waitFor();
  await page.locator('[data-figure="Failed"] .figure').getByText('12', { exact: true }).waitFor();
  await chartIn(page, 'sms').locator('.chart > svg').first().waitFor();

  await page.goto(`${sidetrack.url}/accounts/nobody-knows`);
  await page.getByText('Nothing was ever heard of this account').waitFor();
  await close();
});
