import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN, readApi } from '../support/api-client.js';
import { CONTRADICTED, FAILED, SENT } from './support/a-few-callbacks.js';
import { filterOf, searchOf, sidsOf } from './support/listed.js';
import { takeOn } from './support/expect-fit.js';
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
    await panel.getByText('the handset could not be reached').first().waitFor();
    expect(searchOf(page)).toBe(`?open=${FAILED}`);
    await page.reload();
    await panel.getByText('the handset could not be reached').first().waitFor();
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

  it('takes one step of Tab for each link of the active row, however many rows there are', async () => {
    const { page, close } = await sidetrack.open('/messages');
    await sidsOf(page, 'All 3 rows');
    await page.keyboard.press('j');
    await page.keyboard.press('j');

    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe(FAILED);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('30003');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Refresh');
    await close();
  });
});

describe('how a list is looked at', () => {
  it('is turned round at its head, and begins with the day that is asked for', async () => {
    const { page, close } = await sidetrack.open('/messages');
    expect(await sidsOf(page, 'All 3 rows')).toEqual([CONTRADICTED, FAILED, SENT]);
    const head = page.getByRole('columnheader', { name: 'First seen' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await head.getByRole('button').click();
    await page.getByRole('grid', { name: 'Messages, oldest first' }).waitFor();
    expect(await sidsOf(page, 'All 3 rows')).toEqual([SENT, FAILED, CONTRADICTED]);
    expect(searchOf(page)).toBe('?order=oldest');

    await page.getByRole('button', { name: 'Jump to a day' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2026-01-31');
    await page.keyboard.press('Enter');
    await filterOf(page, 'First seen from 2026-01-31 00:00').waitFor();
    expect(await sidsOf(page, 'All 3 rows')).toEqual([SENT, FAILED, CONTRADICTED]);
    await page.getByText('3 messages', { exact: true }).waitFor();
    await close();
  });

  it('is kept by the browser: which columns it has, and filters under a name', async () => {
    const { page, close } = await sidetrack.openAnew('/messages?errorCode=30003');
    await sidsOf(page, '1 row');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Class' }).uncheck();
    await page.getByRole('checkbox', { name: 'Callbacks' }).check();
    expect(await page.getByRole('checkbox', { name: 'Status' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save view…' }).click();
    await page.keyboard.insertText('Not reached');
    await page.keyboard.press('Enter');
    const views = page.getByRole('navigation', { name: 'Views of messages' });
    await views.getByRole('link', { name: 'All' }).click();
    await sidsOf(page, 'All 3 rows');
    await page.reload();
    await views.getByRole('link', { name: 'Not reached' }).click();
    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    const columns = await page.getByRole('columnheader').allTextContents();
    expect(columns).toContain('Callbacks');
    expect(columns).not.toContain('Class');

    await page.getByRole('button', { name: 'Edit views' }).click();
    await page.getByLabel('Name of Not reached').fill('Handset off');
    await page.keyboard.press('Enter');
    await views.getByRole('link', { name: 'Handset off' }).waitFor();
    await page.getByRole('button', { name: 'Delete Handset off' }).click();
    await views.getByRole('link', { name: 'Handset off' }).waitFor({ state: 'detached' });
    await close();
  });

  it.each([390, 768, 1_280])(
    'cuts no time and no SID at %i px, also beside a panel, and scrolls nothing sideways',
    async (width) => {
      const { page, close } = await sidetrack.open('/messages');
      await takeOn(page, ['light', width]);
      await sidsOf(page, 'All 3 rows');
      const row = page.locator('tbody tr', { hasText: FAILED });
      // Where there are columns, the page of the code says it, and the panel.
      if (width < 1_280) await row.getByText('the handset could not be reached').waitFor();
      for (const isOpen of [false, true]) {
        if (isOpen) await row.press('Enter');
        if (isOpen) await page.getByRole('region', { name: FAILED }).waitFor();
        const cut = (): Promise<string[]> =>
          page
            .locator('.list-main')
            .evaluate((list) =>
              [...list.querySelectorAll('.list-scroller, time, time *, .status-pill, .one-line-sid')]
                .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
                .map(({ className, textContent }) => `${className} ${textContent}`),
            );
        await expect.poll(cut).toEqual([]);
      }
      for (const part of ['undelivered', '+15550100009', '30003']) expect(await row.textContent()).toContain(part);
      await close();
    },
  );
});

it('discrepancies are counted by class, each count a link to them', async () => {
  const { page, close } = await sidetrack.open('/discrepancies');
  const counts = page.getByRole('group', { name: 'How many of each class' });
  await counts.getByText('contradicted').waitFor();
  const { body } = await readApi(sidetrack.url, '/v1/audit/discrepancies?include=counts');
  const expected = Object.entries(body['counts'] as Record<string, number>).map(
    ([name, count]) => `${name.replaceAll('-', ' ')} ${count}`,
  );
  expect(await counts.locator('p').allTextContents()).toEqual(expected);
  expect(await page.getByRole('link', { name: '0 calls' }).getAttribute('href')).toBe('/lost?kind=call');

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
    await page.getByText('All that the filters leave: 2 rows').waitFor();
    await page.getByRole('menuitem', { name: label }).click();
    const download = await coming;
    await page
      .getByRole('status')
      .getByText(/^Exported 2 rows, /)
      .waitFor();

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
  await page.getByText('Exporting: 0 of 3 rows, 0 B so far').waitFor();

  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Export' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
});
