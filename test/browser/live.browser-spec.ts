import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
});
afterAll(() => sidetrack.close());

const send = (sid: string, status = 'queued'): Promise<void> => sidetrack.send('message', messageParams(sid, status));
const sids = (page: Page): Promise<string[]> => page.locator('.live-sid').getByRole('link').allTextContents();
const sidOf = (page: Page, name: string) => page.getByRole('row').getByRole('link', { name, exact: true });

describe('the live page', () => {
  it('shows callbacks as they are committed, the newest first, above those just before', async () => {
    await send('SM-before');
    const { page, close } = await sidetrack.open('/live');
    await page.getByText('Following the feed.').waitFor();
    await sidOf(page, 'SM-before').waitFor();

    await send('SM-first');
    await sidOf(page, 'SM-first').waitFor();
    await send('SM-second', 'sent');
    await sidOf(page, 'SM-second').waitFor();

    expect(await sids(page)).toEqual(['SM-second', 'SM-first', 'SM-before']);
    await close();
  });

  it('stands still while paused, counts what comes, and then shows exactly that', async () => {
    await send('SM-shown');
    const { page, close } = await sidetrack.open('/live');
    await sidOf(page, 'SM-shown').waitFor();
    const before = await sids(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    for (const n of [1, 2, 3]) await send(`SM-paused-${n}`);
    await page.getByRole('button', { name: '3 new' }).waitFor();
    expect(await sids(page)).toEqual(before);

    await page.getByRole('button', { name: 'Resume' }).click();

    await sidOf(page, 'SM-paused-3').waitFor();
    expect(await sids(page)).toEqual(['SM-paused-3', 'SM-paused-2', 'SM-paused-1', ...before]);
    await close();
  });

  it('moves no row away under the pointer', async () => {
    await send('SM-pointed-at');
    const { page, close } = await sidetrack.open('/live');
    await sidOf(page, 'SM-pointed-at').hover();
    await send('SM-came-meanwhile');
    await page.getByRole('button', { name: '1 new' }).waitFor();
    expect((await sids(page))[0]).toBe('SM-pointed-at');

    await page.getByRole('heading', { level: 1 }).hover();
    await sidOf(page, 'SM-came-meanwhile').waitFor();
    await close();
  });

  it('follows what the filter in the address lets through, and takes it from the page', async () => {
    await send('SM-unwanted');
    await send('SM-wanted', 'failed');
    await sidetrack.send('call', { CallSid: 'CA-wanted', CallStatus: 'failed' });
    const { page, close } = await sidetrack.open('/live?status=failed&status=undelivered');
    await sidOf(page, 'SM-wanted').waitFor();
    await send('SM-unwanted-either', 'delivered');
    await send('SM-wanted-too', 'undelivered');
    await sidOf(page, 'SM-wanted-too').waitFor();
    expect((await sids(page)).filter((sid) => sid.includes('unwanted'))).toEqual([]);

    await page.getByRole('button', { name: 'Clear filter' }).click();
    await sidOf(page, 'SM-unwanted').waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Calls' }).click();
    await sidOf(page, 'SM-unwanted').waitFor({ state: 'detached' });
    await sidOf(page, 'CA-wanted').waitFor();
    expect(await sids(page)).toEqual(['CA-wanted']);
    expect(new URL(page.url()).search).toBe('?kind=call');
    await page.reload();
    await sidOf(page, 'CA-wanted').waitFor();
    expect(await sids(page)).toEqual(['CA-wanted']);

    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.getByRole('textbox', { name: 'SID', exact: true }).fill(' "SM-wanted" ');
    await page.keyboard.press('Enter');
    await sidOf(page, 'SM-unwanted').waitFor({ state: 'detached' });
    await sidOf(page, 'SM-wanted').waitFor();
    expect(await sids(page)).toEqual(['SM-wanted']);
    await close();
  });

  it('says what is wrong with a filter in the words of the API', async () => {
    const { page, close, expectError } = await sidetrack.open('/live?kind=call&status=delivered');
    expectError(/status of 400/);

    await page.getByText('status delivered is not one that a call can have.').waitFor();
    await close();
  });
});

describe('the page of a SID', () => {
  it('sees which parameters of a callback could not be read, and all that came', async () => {
    const odd = { NumSegments: 'many', Body: 'a\u0000b' };
    await sidetrack.send('message', messageParams('SM-partly-unread', 'sent', odd));
    const { page, close } = await sidetrack.open('/sid/SM-partly-unread');

    await page.getByText('Not readable: NumSegments, Body.').waitFor();
    await page.getByText('NumSegments = many').waitFor();
    await close();
  });

  it('turns from sent to delivered while it is open', async () => {
    await send('SM-turning', 'sent');
    const { page, close } = await sidetrack.open('/sid/SM-turning');
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await standing.getByText('sent', { exact: true }).first().waitFor();

    await send('SM-turning', 'delivered');

    await standing.getByText('delivered', { exact: true }).first().waitFor();
    expect(await page.locator('.timeline > li:not(.absent)').count()).toBe(2);
    await close();
  });

  it('takes a note, which then leads from its ticket back to the SID', async () => {
    await send('SM-noted', 'undelivered');
    const { page, close, expectError } = await sidetrack.open('/sid/SM-noted');
    expectError(/status of 404/);
    await page.getByRole('textbox', { name: 'Ticket' }).fill('SW-48213');
    await page.getByRole('textbox', { name: 'Text' }).fill('Asked the provider.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.locator('.timeline').getByText('Asked the provider.').waitFor();

    await page.getByLabel('Search', { exact: true }).fill('SW-48213');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ticket SW-48213' }).waitFor();
    await page.getByRole('link', { name: 'SM-noted' }).waitFor();
    await close();
  });
});
