import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openConsole, type OpenConsole } from '../../test/browser/support/open-console.js';
import { setLook } from '../../test/browser/support/watched-page.js';
import { draw } from './draw.js';
import { makeUpCustomer, newestMessage, sendSome, TICKET } from './made-up-customer.js';

const THEMES = ['light', 'dark'] as const;

let fresh: OpenConsole;
let busy: OpenConsole;
beforeAll(async () => {
  [fresh, busy] = [await openConsole(), await openConsole()];
  await makeUpCustomer(busy);
});
afterAll(() => Promise.all([fresh.close(), busy.close()]));

interface Picture {
  readonly name: string;
  readonly path: string | (() => Promise<string>);
  /** Waits for the part of the page that shows that it is complete. */
  readonly until: (page: Page) => Promise<unknown>;
}

const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();
const PICTURES: readonly Picture[] = [
  { name: 'overview', path: '/?range=30d', until: (page) => page.locator('svg').nth(3).waitFor() },
  {
    name: 'sid',
    path: async () => `/sid/${(await newestMessage(busy.url, 'status=undelivered')).sid}`,
    until: text('What the provider sent'),
  },
  { name: 'messages', path: '/messages', until: openFirst },
  { name: 'calls', path: '/calls', until: firstRow },
  { name: 'recordings', path: '/recordings', until: firstRow },
  { name: 'discrepancies', path: '/discrepancies', until: firstRow },
  {
    name: 'live',
    path: '/live',
    until: async (page) => {
      await text('Following the feed')(page);
      await sendSome(busy);
      await rows(page).nth(10).waitFor();
    },
  },
  { name: 'quarantine', path: '/quarantine', until: (page) => page.locator('.quarantine-entries a').first().waitFor() },
  {
    name: 'number',
    path: async () => `/number/${encodeURIComponent((await newestMessage(busy.url, 'country=DE&channel=sms')).to)}`,
    until: (page) => page.locator('.number-row').first().waitFor(),
  },
  { name: 'ticket', path: `/ticket/${TICKET}`, until: text(TICKET) },
  {
    name: 'accounts',
    path: '/accounts',
    until: (page) => page.locator('main .strip').first().waitFor({ state: 'attached' }),
  },
  {
    name: 'account',
    path: async () => `/accounts/${(await newestMessage(busy.url, 'status=undelivered')).accountSid}`,
    until: async (page) => {
      await page.locator('.account-facts').waitFor();
      await page.locator('[data-chart="sms"] .chart > svg').first().waitFor();
    },
  },
  {
    name: 'code',
    path: '/codes/30003?range=30d',
    until: async (page) => {
      await page.locator('[data-chart="code-trend"] .chart > svg').waitFor();
      await page.locator('main .strip').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'absences', path: '/absences', until: (page) => page.locator('.absences').first().waitFor() },
  {
    name: 'search',
    path: '/messages',
    until: async (page) => {
      await firstRow(page);
      await page.keyboard.press('/');
      await page.keyboard.type('undeliv');
      await page.getByRole('option').first().waitFor();
    },
  },
];

const rows = (page: Page) => page.getByRole('row');

/** The placeholder that is shown before the first row is no link, so wait for a link. */
async function firstRow(page: Page): Promise<void> {
  await rows(page).getByRole('link').first().waitFor();
}

async function openFirst(page: Page): Promise<void> {
  await rows(page).nth(1).waitFor();
  await page.getByRole('row').getByText('SMS').nth(2).click();
  await page.getByRole('region', { name: 'Where it stands' }).waitFor();
}

it.each(THEMES.flatMap((theme) => PICTURES.map((picture) => ({ theme, ...picture }))))(
  'draws $name in $theme',
  async ({ theme, name, path, until }) => {
    const { page, close } = await busy.open(typeof path === 'string' ? path : await path());
    await setLook(page, [theme, 1_280]);
    await until(page);
    await page.getByText('Made-up data').waitFor();
    await draw(page, `${name}-${theme}`);
    await close();
  },
);

it.each(THEMES)('draws the first run and signing in, in %s', async (theme) => {
  const first = await fresh.open('/');
  await setLook(first.page, [theme, 1_280]);
  await text('/callbacks/messages')(first.page);
  await draw(first.page, `first-run-${theme}`);
  await first.close();
  const { page, close } = await fresh.openBlank();
  await setLook(page, [theme, 1_280]);
  await page.goto(fresh.url);
  await page.getByLabel('API token').waitFor();
  await draw(page, `sign-in-${theme}`);
  await close();
});
