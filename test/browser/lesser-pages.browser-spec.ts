import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { expectFit } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await sidetrack.send('message', messageParams('SM-of-the-number', 'sent'));
});
afterAll(() => sidetrack.close());

const LOOKS = [
  ['light', 1_280],
  ['dark', 360],
] as const;

it.each(LOOKS)('signing in has nothing that axe-core objects to in %s at %i px', async (theme, width) => {
  const { page, close } = await sidetrack.openBlank({ theme, width });
  await page.goto(sidetrack.url);
  await page.getByLabel('API token', { exact: true }).waitFor();

  await expectFit(page);
  await close();
});

it.each(LOOKS)('the pages that only searches lead to have nothing either, in %s at %i px', async (theme, width) => {
  const { page, close, expectError } = await sidetrack.open('/number/+15550100002', { theme, width });
  expectError(/status of 40[04]/);
  await page.getByRole('link', { name: 'SM-of-the-number' }).waitFor();
  await expectFit(page);

  await page.goto(`${sidetrack.url}/number/${encodeURIComponent('0049 151 12345678')}`);
  await page.getByText('No message and no call has come in').waitFor();
  expect(await page.getByText('None.').count()).toBe(0);
  await expectFit(page);

  await page.goto(`${sidetrack.url}/number/${encodeURIComponent('+-+')}`);
  await page.getByText('no letter and no digit').waitFor();
  await expectFit(page);

  await page.goto(`${sidetrack.url}/ticket/SW-1`);
  await page.getByRole('heading', { level: 1, name: 'Ticket SW-1' }).waitFor();
  await expectFit(page);

  await page.goto(`${sidetrack.url}/sid/SM-never-seen`);
  await page.getByText('No callback of this SID has come in').waitFor();
  await expectFit(page);
  await close();
});
