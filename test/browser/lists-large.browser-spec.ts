import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { API_TOKEN, readApi } from '../support/api-client.js';
import { expectNoOverhang } from './support/expect-fit.js';
import { insertMessages } from './support/insert-messages.js';
import { openConsole, type OpenConsole } from './support/open-console.js';
import { scrollThrough } from './support/scroll-through.js';

const ROWS = 100_000;
const LAST = 'bulk-100000';
/** Every hundredth has failed. */
const FAILED = 1_000;
/** What fits the window, what is drawn around it, and a reserve. */
const MOST_DRAWN = 60;

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await insertMessages(sidetrack.databaseUrl, ROWS);
});
afterAll(() => sidetrack.close());

const drawnRows = (page: Page): Promise<number> => page.locator('tbody tr').count();

it('100,000 rows are scrolled through to the last one that the API has, each in its place, with only those in sight drawn', async () => {
  const { page, close } = await sidetrack.open('/messages');
  await page.getByText('The first 100 rows').waitFor();
  const seen = await scrollThrough(page, 'All 100,000 rows');
  expect(seen.misplaced).toEqual([]);
  expect(seen.rows).toBeGreaterThan(1_000);
  expect(seen.mostDrawn).toBeLessThan(MOST_DRAWN);

  await page.getByRole('link', { name: LAST }).waitFor();
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
  const place = await page.locator('.list-scroller').evaluate((scroller) => scroller.scrollTop);
  await page.getByRole('link', { name: LAST }).click();
  await page.getByRole('heading', { level: 1, name: LAST }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: LAST }).waitFor();
  expect(await page.locator('.list-scroller').evaluate((scroller) => scroller.scrollTop)).toBe(place);

  await page.locator('.list-scroller').evaluate((scroller) => void (scroller.scrollTop = scroller.scrollHeight / 2));
  await page.getByRole('link', { name: 'bulk-050000' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Home');
  await page.locator('tr:focus').getByText('bulk-000001').waitFor();
  await page.keyboard.press('End');
  await page.locator('tr:focus').getByText(LAST).waitFor();
  expect(await drawnRows(page)).toBeLessThan(MOST_DRAWN);
  await close();
}, 300_000);

it('rows take their room before they come: nothing moves when they do', async () => {
  const { page, close } = await sidetrack.open('/live');
  await page.getByRole('heading', { level: 1, name: 'Live' }).waitFor();
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/v1/messages?*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Messages' }).click();
  const grid = page.locator('.list-scroller');
  const row = page.locator('tbody tr').nth(3);
  await page.locator('[aria-busy="true"]').waitFor();
  const before = [await grid.boundingBox(), await row.boundingBox()];
  answer();
  await page.getByRole('link', { name: 'bulk-000001' }).waitFor();

  expect([await grid.boundingBox(), await row.boundingBox()]).toEqual(before);
  await close();
});

it('all 1,000 of a filter, of which 100 are shown, are exported as the API gives them', async () => {
  const query = '?errorCode=30003';
  const { page, close } = await sidetrack.open(`/messages${query}`);
  await page.getByText('The first 100 rows').waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const rows = (await text(await (await coming).createReadStream())).trimEnd().split('\r\n');

  const headers = { authorization: `Bearer ${API_TOKEN}`, accept: 'text/csv' };
  const expected = await (await fetch(`${sidetrack.url}/v1/messages${query}`, { headers })).text();
  expect(rows).toHaveLength(FAILED + 1);
  expect(rows).toEqual(expected.trimEnd().split('\r\n'));
  await close();
});

it('what has been read stays when the next page does not come, which is asked for again by hand', async () => {
  const { page, close, expectError } = await sidetrack.open('/messages');
  expectError(/Failed to load resource/);
  await page.getByText('The first 100 rows').waitFor();
  let asked = 0;
  await page.route('**/v1/messages?*cursor=*', async (route) => {
    asked += 1;
    await route.abort();
  });
  await page.getByRole('button', { name: 'Load more' }).click();
  await page.getByRole('alert').getByText('Sidetrack cannot be reached').waitFor();
  const askedByThen = asked;
  await page.getByRole('link', { name: 'bulk-000001' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await page.locator('tr:focus').getByText('bulk-000100').waitFor();
  expect(asked).toBe(askedByThen);

  await page.unroute('**/v1/messages?*cursor=*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The first 600 rows').waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await close();
});

it('a filtered list has as many rows as the API, in its order, however it is gone on', async () => {
  const { page, close } = await sidetrack.open('/messages?errorCode=30003');
  await page.getByText('The first 100 rows').waitFor();
  await page.getByRole('button', { name: 'Load more' }).click();
  await page.getByText('The first 600 rows').waitFor();
  await page.getByRole('button', { name: 'Load more' }).click();
  await page.getByText('All 1,000 rows').waitFor();

  const { body } = await readApi(sidetrack.url, '/v1/messages?errorCode=30003&limit=1000');
  const known = (body['data'] as { sid: string }[]).map(({ sid }) => sid);
  expect(known).toHaveLength(FAILED);
  await page.keyboard.press('j');
  const read: string[] = [];
  for (let row = 0; row < 30; row += 1) {
    read.push((await page.locator('tr:focus a').first().textContent()) ?? '');
    await page.keyboard.press('j');
  }
  expect(read).toEqual(known.slice(0, 30));
  await close();
});

it('a list is printed with all rows that were read, as wide as the paper, and without the frame of the page', async () => {
  const { page, close } = await sidetrack.open('/messages');
  await page.getByText('The first 100 rows').waitFor();
  expect(await drawnRows(page)).toBeLessThan(MOST_DRAWN);

  await page.emulateMedia({ media: 'print' });
  await page.getByRole('link', { name: 'bulk-000100' }).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(
    await page.locator('.list-scroller').evaluate(({ scrollHeight: all, clientHeight }) => all - clientHeight),
  ).toBe(0);
  await expectNoOverhang(page);

  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => drawnRows(page)).toBeLessThan(MOST_DRAWN);
  await close();
});
