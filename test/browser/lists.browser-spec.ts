import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN, readApi } from '../support/api-client.js';
import { messageParams } from '../support/provider.js';
import { findViolations } from './support/find-violations.js';
import { openConsole, type OpenConsole } from './support/open-console.js';
import { timeless } from './support/timeless.js';

const SENT = '0a059168-0000-4000-8000-0000000000a1';
const FAILED = '0a059168-0000-4000-8000-0000000000a2';
const CONTRADICTED = '0a059168-0000-4000-8000-0000000000a3';
const CALL = '0a059168-0000-4000-8000-0000000000c1';
const PARTIES = { From: '+15550100001', To: '+15550100003' };

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await sidetrack.send('message', messageParams(SENT, 'sent'));
  await sidetrack.send('message', messageParams(FAILED, 'undelivered', { ErrorCode: '30003', To: '+15550100009' }));
  await sidetrack.send('message', messageParams(CONTRADICTED, 'delivered'));
  await sidetrack.send('message', messageParams(CONTRADICTED, 'undelivered'));
  await sidetrack.send('call', { CallSid: CALL, CallStatus: 'busy', ...PARTIES });
});
afterAll(() => sidetrack.close());

/** The SIDs of the rows, from above, once the list says how many there are. */
async function sidsOf(page: Page, count: string): Promise<string[]> {
  await page.getByRole('status').getByText(count, { exact: true }).waitFor();
  return page.getByRole('grid').locator('tbody th, tbody td:nth-child(2) a').allTextContents();
}

const searchOf = (page: Page): string => new URL(page.url()).search;
const filter = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('group', { name: /^Filters of/ }).getByRole('button', { name: new RegExp(`^${name}`) });

describe('the filters of a list', () => {
  it('are set one after the other, and survive reload and back', async () => {
    const { page, close } = await sidetrack.open('/messages');
    expect(await sidsOf(page, 'All 3 rows')).toEqual([CONTRADICTED, FAILED, SENT]);

    await filter(page, 'Class').click();
    await page.getByRole('checkbox', { name: 'failed' }).check();
    await page.getByRole('checkbox', { name: 'contradicted' }).check();
    await page.keyboard.press('Enter');
    expect(await sidsOf(page, 'All 2 rows')).toEqual([CONTRADICTED, FAILED]);
    await filter(page, 'To').click();
    await page.getByRole('textbox', { name: 'To' }).fill('+1 (555) 010-0009');
    await page.keyboard.press('Enter');
    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    expect(searchOf(page)).toBe('?class=failed&class=contradicted&to=%2B15550100009');

    await page.reload();
    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    await page.goBack();
    expect(await sidsOf(page, 'All 2 rows')).toEqual([CONTRADICTED, FAILED]);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await sidsOf(page, 'All 3 rows')).toHaveLength(3);
    expect(searchOf(page)).toBe('');
    await close();
  });

  it('show what the box above was told', async () => {
    const { page, close } = await sidetrack.open('/');
    await page.getByLabel('Search', { exact: true }).fill('status:undelivered error:30003 to:+15550100009 after:3d');
    await page.keyboard.press('Enter');

    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    const bar = page.getByRole('group', { name: 'Filters of messages' });
    for (const text of ['Status undelivered', 'Error code 30003', 'To +15550100009', 'First seen last 3d']) {
      await bar.getByRole('button', { name: text, exact: true }).waitFor();
    }
    await bar.getByRole('button', { name: 'Clear Error code' }).click();
    await bar.getByRole('button', { name: 'Clear Error code' }).waitFor({ state: 'detached' });
    expect(searchOf(page)).not.toContain('errorCode');
    await close();
  });

  it('that are wrong, or of another list, are named by the API and can be taken away', async () => {
    const { page, close, expectError } = await sidetrack.open('/calls?status=sentt&class=stalled');
    expectError(/status of 400/);
    await page.getByRole('alert').getByText('status does not know "sentt"').first().waitFor();

    await page.getByRole('button', { name: 'Clear Class' }).click();
    await page.getByRole('button', { name: 'Clear Status' }).click();
    expect(await sidsOf(page, '1 row')).toEqual([CALL]);
    await close();
  });
});

describe('a list with nothing in it', () => {
  it('says where to begin when nothing has come in', async () => {
    const { page, close } = await sidetrack.open('/recordings');
    await page.getByText('No recording has come in yet').waitFor();

    await page.getByRole('main').getByRole('link', { name: 'overview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await close();
  });

  it('says which filter to take away', async () => {
    const { page, close } = await sidetrack.open('/messages?status=queued&to=%2B15550100009');
    await page.getByText('There are some without this one:').waitFor();
    expect(await page.getByRole('button', { name: /^Without/ }).allTextContents()).toEqual(['Without Status: queued']);

    await page.getByRole('button', { name: 'Without Status: queued' }).click();
    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    await close();
  });
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
  await filter(page, 'Class contradicted').waitFor();
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
    expect(timeless(await readFile(await download.path(), 'utf8'))).toBe(timeless(expected));
    expect(download.suggestedFilename()).toMatch(name);
    await close();
  });
});

describe('each list', () => {
  it.each([
    ['messages', 'light', 1_280],
    ['messages', 'dark', 360],
    ['calls', 'dark', 1_280],
    ['calls', 'light', 360],
    ['recordings', 'light', 1_280],
    ['recordings', 'dark', 360],
    ['discrepancies', 'dark', 1_280],
    ['discrepancies', 'light', 360],
  ] as const)('is right for axe-core, with and without a panel: %s in %s at %i px', async (list, theme, width) => {
    await sidetrack.send('recording', { RecordingSid: 'RE-1', CallSid: CALL, RecordingStatus: 'completed' });
    const path = list === 'discrepancies' ? '/v1/audit/discrepancies' : `/v1/${list}`;
    const { body } = await readApi(sidetrack.url, path);
    const [first] = body['data'] as { sid: string }[];
    const { page, close } = await sidetrack.open(`/${list}`, { theme, width });
    const fitsIn = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    await page.getByRole('link', { name: first!.sid }).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await fitsIn()).toBeLessThanOrEqual(width);

    await page
      .locator('tbody tr')
      .first()
      .click({ position: { x: 4, y: 4 } });
    await page.getByRole('region', { name: first!.sid }).getByLabel('Last events').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await fitsIn()).toBeLessThanOrEqual(width);
    await close();
  });

  it('is right for axe-core while a filter is open', async () => {
    const { page, close } = await sidetrack.open('/messages?class=failed', { width: 360 });
    for (const name of ['Class', 'First seen', 'Error code']) {
      await filter(page, name).click();
      await page.getByRole('dialog', { name: new RegExp(name) }).waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await close();
  });
});
