import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

const [CALL, OTHER_CALL] = ['0a059168-0000-4000-8000-0000000000c7', '0a059168-0000-4000-8000-0000000000c8'];

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  const call = { CallStatus: 'ringing', From: '+15550100001' };
  const refused = [
    await sidetrack.post('message', messageParams('SM-odd-1', 'no word')),
    await sidetrack.post('message', messageParams('SM-odd-2', '<b>two words</b>')),
    await sidetrack.post('message', { ...call, CallSid: CALL }),
    await sidetrack.post('message', { ...call, CallSid: OTHER_CALL }),
    await sidetrack.post('message', messageParams('SM-disbelieved', 'sent'), { key: 'PSK_of_another' }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 401]);
});
afterAll(() => sidetrack.close());

const LACKING = 'Callbacks whose MessageStatus is missing or cannot be read';
const MISDIRECTED = 'Callbacks of calls at the URL for messages';
const groupOf = (page: Page, title: string) => page.getByRole('listitem', { name: title });
const entriesOf = (page: Page) => page.getByRole('region', { name: 'Entries' });

it('says for each cause how many wait and since when, and shows its requests as they came', async () => {
  const { page, close } = await sidetrack.open('/quarantine');
  const group = groupOf(page, LACKING);
  await group.getByText('2 wait').waitFor();
  await group.getByRole('img', { name: /^2 came in since/ }).waitFor();
  await group.getByRole('link', { name: 'Show its entries' }).click();
  await entriesOf(page).getByText('Came to another URL').first().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /MessageStatus.*"<b>two/ }).click();

  const panel = page.getByRole('dialog', { name: 'Refused callback' });
  await panel.getByText('POST /callbacks/messages').waitFor();
  expect(await panel.getByLabel('Body', { exact: true }).textContent()).toContain('MessageStatus=%3Cb%3Etwo');
  expect(new URL(page.url()).search).toMatch(/group=[\w-]+&entry=/);
  await page.reload();
  await panel.getByText('POST /callbacks/messages').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await close();
});

it('is asked for by a SID, and told of on the page of one that nothing else knows', async () => {
  const { page, close, expectError } = await sidetrack.open('/quarantine');
  await page.getByLabel('Only of this SID').fill('SM-odd-1');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sid=SM-odd-1/);
  await page.getByRole('link', { name: /"<b>two/ }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /"no word"/ }).click();
  expectError(/status of 404/);
  await page.getByRole('dialog').getByRole('link', { name: 'SM-odd-1' }).click();

  await page.getByText('Callbacks of this SID have come in, and were refused').waitFor();
  await page.getByRole('link', { name: 'waits in quarantine' }).click();
  await page.getByRole('dialog', { name: 'Refused callback' }).getByText('POST /callbacks/messages').waitFor();
  await close();
});

it('names a signing key that is not listed, with the line to add, and says of each signature what it was compared with', async () => {
  const { page, close } = await sidetrack.open('/quarantine?reason=signature');
  const group = groupOf(page, 'The signing key seems to have changed');
  await group.getByRole('button', { name: 'Mend, then try again…' }).click();
  const dialog = page.getByRole('dialog', { name: 'The signing key seems to have changed' });
  await dialog.getByLabel('SIGNING_KEYS').getByText('=<its new signing key>').waitFor();
  await page.keyboard.press('Escape');
  await entriesOf(page)
    .getByRole('link', { name: /the key is probably the API token/ })
    .click();

  const tried = page.getByRole('region', { name: 'What was tried' });
  await tried.getByText('https://hooks.example.test/callbacks/messages').waitFor();
  await close();
});

it('replays one through the route that is its own, and leads to what has become of it', async () => {
  const { page, close } = await sidetrack.open(`/quarantine?sid=${CALL}`);
  await entriesOf(page).getByRole('listitem').getByRole('link').click();
  expect(await page.getByRole('combobox', { name: 'Route' }).inputValue()).toBe('calls');
  await page.getByRole('button', { name: 'Try it again' }).click();
  await page.getByText('Has become an event (ringing)').waitFor();
  await page.getByRole('link', { name: CALL }).click();

  await page.getByRole('region', { name: 'Where it stands' }).getByText('ringing').first().waitFor();
  await close();
});

it('says what to mend and how many it will try, before it tries all of one cause', async () => {
  const { page, close } = await sidetrack.open('/quarantine');
  await groupOf(page, MISDIRECTED).getByRole('button', { name: 'Mend, then try again…' }).click();
  const dialog = page.getByRole('dialog', { name: MISDIRECTED });
  await dialog.getByText('https://hooks.example.test/callbacks/calls').waitFor();
  await dialog.getByText('1 waits and goes to the route for calls').waitFor();
  const outcome = dialog.getByText('Tried 1: 1 became events, 0 were repeats, 0 were refused again.');
  await dialog.getByRole('button', { name: 'Try 1 again' }).click();

  await outcome.waitFor();
  // Nothing of this cause waits any more, and what came of it can be read all the same.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.quarantine-group strong')].some(({ textContent }) => textContent === '0 wait'),
  );
  expect(await outcome.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await groupOf(page, MISDIRECTED).waitFor({ state: 'detached' });
  await close();
});

it('lets go of a cause that no try mends, once somebody has seen how many', async () => {
  const { page, close, expectError } = await sidetrack.open('/quarantine');
  expectError(/status of 409/);
  const group = groupOf(page, LACKING);
  await group.getByRole('button', { name: 'Mend, then try again…' }).click();
  await page.getByRole('button', { name: 'Try 2 again' }).click();
  await page.getByText('Tried 2: 0 became events, 0 were repeats, 2 were refused again.').waitFor();
  await page.keyboard.press('Escape');

  await sidetrack.post('message', messageParams('SM-odd-3', 'no word'));
  await group.getByRole('button', { name: 'Discard…' }).click();
  await page.getByText(/^[23] callbacks are let go of/).waitFor();
  await page.getByRole('button', { name: /^Discard [23]$/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('Discarded', { exact: true }).first().click();
  await entriesOf(page)
    .getByRole('link', { name: /"<b>two/ })
    .waitFor();
  await close();
});
