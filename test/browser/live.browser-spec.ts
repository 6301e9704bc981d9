import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { expectFit } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
});
afterAll(() => sidetrack.close());

const send = (sid: string, status = 'queued'): Promise<void> => sidetrack.send('message', messageParams(sid, status));
const sids = (page: Page): Promise<string[]> => page.getByRole('row').getByRole('link').allTextContents();
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

  it('says that the API is away, comes back by itself, and shows everything from meanwhile once', async () => {
    await send('SM-last-before');
    const { page, close, expectError } = await sidetrack.open('/live');
    // Which of the network errors it is depends on where the end of the API meets the request.
    expectError(/net::ERR_/);
    await sidOf(page, 'SM-last-before').waitFor();
    const before = await sids(page);
    await sidetrack.endApi();
    await page.getByText('Connection lost.').waitFor();
    await page.getByText(/Trying again/).waitFor();
    for (const n of [1, 2, 3]) await send(`SM-away-${n}`);
    expect(await sids(page)).toEqual(before);

    await sidetrack.startApi();

    await sidOf(page, 'SM-away-3').waitFor();
    await page.getByText('Following the feed.').waitFor();
    await send('SM-back');
    await sidOf(page, 'SM-back').waitFor();
    expect(await sids(page)).toEqual(['SM-back', 'SM-away-3', 'SM-away-2', 'SM-away-1', ...before]);
    await close();
  });

  it.each([
    ['light', 1_280],
    ['dark', 1_280],
    ['light', 360],
  ] as const)(
    'has nothing that axe-core objects to in %s at %i px, and nothing that hangs out of it',
    async (theme, width) => {
      await send('SM-looked-at', 'undelivered');
      const { page, close } = await sidetrack.open('/live?kind=message&status=undelivered', { theme, width });
      await sidOf(page, 'SM-looked-at').first().waitFor();

      await expectFit(page);
      await close();
    },
  );
});
