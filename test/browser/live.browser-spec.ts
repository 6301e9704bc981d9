import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
});
afterAll(() => sidetrack.close());

it('the live page shows callbacks as they are committed, the newest first', async () => {
  await sidetrack.send('message', messageParams('SM-before', 'queued'));
  const { page, close } = await sidetrack.open('/live');
  await page.getByText('Following the feed.').waitFor();

  await sidetrack.send('message', messageParams('SM-first', 'queued'));
  await page.getByRole('link', { name: 'SM-first' }).waitFor();
  await sidetrack.send('message', messageParams('SM-second', 'sent'));
  await page.getByRole('link', { name: 'SM-second' }).waitFor();

  expect(await page.getByRole('row').getByRole('link').allTextContents()).toEqual(['SM-second', 'SM-first']);
  await close();
});
