import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN, readApi } from '../support/api-client.js';
import { CONTRADICTED, FAILED, SENT } from './support/a-few-callbacks.js';
import { filterOf, searchOf, sidsOf } from './support/listed.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

describe('a list by the keyboard alone', () => {
  it('is gone through with arrows, j and k; Enter shows a row beside it, once more its page', async () => {
    const { page, close } = await sidetrack.open('/messages');
    await sidsOf(page, 'All 3 rows');
    const panel = page.getByRole('region', { name: FAILED });
    const focused = page.locator('tr:focus');

    await page.keyboard.press('j');
    expect(await focused.textContent()).toContain(CONTRADICTED);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByText('the handset could not be reached').waitFor();
    expect(searchOf(page)).toBe(`?open=${FAILED}`);
    await page.reload();
    await panel.getByText('the handset could not be reached').waitFor();
    await sidsOf(page, 'All 3 rows');
    expect(await panel.getByLabel('Last events').textContent()).toContain('undelivered');
    await page.keyboard.press('j');
    await page.getByRole('region', { name: SENT }).getByText('Its delivery receipt has not come yet').waitFor();
    await page.keyboard.press('k');
    await panel.waitFor();

    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await focused.getByText(FAILED).waitFor();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: FAILED }).waitFor();
    await page.goBack();
    await panel.waitFor();
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    await close();
  });

  it('takes two steps of Tab, into the active row and to its link, however many rows there are', async () => {
    const { page, close } = await sidetrack.open('/messages');
    await sidsOf(page, 'All 3 rows');
    await page.keyboard.press('j');
    await page.keyboard.press('j');

    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe(FAILED);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Refresh');
    await close();
  });
});

it('discrepancies are counted by class, each count a link to them', async () => {
  const { page, close } = await sidetrack.open('/discrepancies');
  const counts = page.getByRole('group', { name: 'How many of each class' });
  await counts.getByText('contradicted').waitFor();
  const { body } = await readApi(sidetrack.url, '/v1/audit/discrepancies?include=counts');
  const expected = Object.entries(body['counts'] as Record<string, number>).map(([name, count]) => `${name} ${count}`);
  expect(await counts.locator('p').allTextContents()).toEqual(expected);

  await counts.getByRole('link', { name: 'contradicted' }).click();
  await filterOf(page, 'Class contradicted').waitFor();
  expect(await sidsOf(page, '1 row')).toEqual([CONTRADICTED]);
  await close();
});

describe('the export', () => {
  it.each([
    ['CSV, for spreadsheets', 'text/csv', /^messages-.*\.csv$/],
    ['NDJSON, for programs', 'application/x-ndjson', /^messages-.*\.ndjson$/],
  ])('as %s has what the API gives for these filters', async (label, accept, name) => {
    const query = '?class=failed&class=contradicted';
    const { page, close } = await sidetrack.open(`/messages${query}`);
    await sidsOf(page, 'All 2 rows');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: label }).click();
    const download = await coming;

    const headers = { authorization: `Bearer ${API_TOKEN}`, accept };
    const expected = await (await fetch(`${sidetrack.url}/v1/messages${query}`, { headers })).text();
    expect(await text(await download.createReadStream())).toBe(expected);
    expect(download.suggestedFilename()).toMatch(name);
    await close();
  });
});

it('an export that takes long says how far it is, and can be stopped', async () => {
  const { page, close } = await sidetrack.open('/messages');
  await sidsOf(page, 'All 3 rows');
  await page.route('**/v1/messages', () => undefined);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await page.getByText('Exporting: 0 B so far').waitFor();

  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Export' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
});
