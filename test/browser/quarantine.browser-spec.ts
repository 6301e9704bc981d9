import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { expectFitIn } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

const LOOKS = [
  ['light', 1_280],
  ['dark', 1_280],
  ['light', 360],
  ['dark', 360],
] as const;
const CALL = '0a059168-0000-4000-8000-0000000000c7';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  const refused = [
    await sidetrack.post('message', messageParams('SM-odd-1', 'no word')),
    await sidetrack.post('message', messageParams('SM-odd-2', '<b>two words</b>')),
    await sidetrack.post('message', { CallSid: CALL, CallStatus: 'ringing', From: '+15550100001' }),
    await sidetrack.post('message', messageParams('SM-disbelieved', 'sent'), { key: 'PSK_of_another' }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 401]);
});
afterAll(() => sidetrack.close());

it('says for each reason what it means and what to do, and shows the request as it came', async () => {
  const { page, close } = await sidetrack.open('/quarantine');
  await page.getByRole('button', { name: /^invalid\s*2$/ }).click();
  await page.getByText('the SID, the account or the status is missing').waitFor();
  await page.getByRole('link', { name: /MessageStatus.*"<b>two/ }).click();

  const panel = page.getByRole('dialog', { name: 'Refused callback' });
  await panel.getByText('POST /callbacks/messages').waitFor();
  expect(await panel.getByLabel('Body', { exact: true }).textContent()).toContain('MessageStatus=%3Cb%3Etwo');
  expect(new URL(page.url()).search).toMatch(/reason=invalid&entry=/);
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
  await page.getByText('Refused: invalid').waitFor();
  await page.getByRole('link', { name: 'waits in quarantine' }).click();
  await page.getByRole('dialog', { name: 'Refused callback' }).getByText('POST /callbacks/messages').waitFor();
  await close();
});

it('says of a wrong signature what it was compared with, and what to change', async () => {
  const { page, close } = await sidetrack.open('/quarantine?reason=signature');
  await page.getByText('which URL or key would have matched').waitFor();
  await page.getByRole('link', { name: /the key is probably the API token/ }).click();

  const tried = page.getByRole('region', { name: 'What was tried' });
  await tried.getByText('https://hooks.example.test/callbacks/messages').waitFor();
  await close();
});

it('replays one through the door that is its own, and leads to what has become of it', async () => {
  const { page, close } = await sidetrack.open('/quarantine?reason=wrong-door');
  await page.getByRole('row').getByRole('link').click();
  await page.getByRole('combobox', { name: 'Door' }).click();
  await page.getByRole('option', { name: 'calls' }).click();
  await page.getByRole('button', { name: 'Try it again' }).click();
  await page.getByText('Has become an event (ringing)').waitFor();
  await page.getByRole('link', { name: CALL }).click();

  await page.getByRole('region', { name: 'Where it stands' }).getByText('ringing').first().waitFor();
  await close();
});

it('says how many it will try before it replays all that wait, and then what came of it', async () => {
  const { page, close, expectError } = await sidetrack.open('/quarantine?reason=invalid');
  expectError(/status of 409/);
  await page.getByRole('button', { name: 'Replay 2 waiting…' }).click();
  await page.getByText('2 callbacks wait as invalid.').waitFor();
  await page.getByRole('button', { name: 'Replay 2', exact: true }).click();

  await page.getByText('Tried 2: 0 became events, 0 were repeats, 2 were refused again.').waitFor();
  expect(await page.getByRole('dialog').getByRole('listitem').count()).toBe(2);
  await close();
});

it('has nothing that axe-core objects to, and nothing that hangs out of it, with an entry open and without', async () => {
  const { page, close } = await sidetrack.open('/quarantine?state=all');
  const firstEntry = page.getByRole('row').getByRole('link').first();
  await firstEntry.waitFor();
  await expectFitIn(LOOKS, page);

  await firstEntry.click();
  await page.getByRole('region', { name: 'The request as it came' }).waitFor();
  await expectFitIn(LOOKS, page);
  await close();
});
