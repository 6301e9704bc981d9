import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageParams, PUBLIC_URL, sendCallback } from '../support/provider.js';
import { expectFit } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
});
afterAll(() => sidetrack.close());

describe('with an empty database the overview', () => {
  it('has the callback URLs, each to be copied', async () => {
    const { page, close } = await sidetrack.open('/');
    for (const door of ['messages', 'calls', 'recordings']) {
      await page.getByRole('button', { name: `Copy the URL for ${door}` }).click();
      const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toBe(`${PUBLIC_URL}/callbacks/${door}`);
    }
    await close();
  });

  it('says where they go at the provider, with which key, and how to simulate one', async () => {
    const { page, close } = await sidetrack.open('/');
    const setUp = page.getByRole('region', { name: /Set them at SignalWire/ });

    await setUp.getByText(`StatusCallback=${PUBLIC_URL}/callbacks/messages`, { exact: true }).waitFor();
    await setUp.getByText('SIGNING_KEYS').waitFor();
    for (const [of, command] of [
      ['a month', 'npx sidetrack simulate --history 30d'],
      ['live traffic', 'npx sidetrack simulate'],
    ] as const) {
      await page.getByRole('button', { name: `Copy the command for ${of}` }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(command);
    }
    await close();
  });

  it.each([
    ['light', 1_280],
    ['dark', 1_280],
    ['light', 360],
  ] as const)('has nothing that axe-core objects to in %s at %i px, nor hangs out', async (theme, width) => {
    const { page, close } = await sidetrack.open('/', { theme, width });
    await page.getByRole('button', { name: 'Copy the URL for calls' }).waitFor();

    await expectFit(page);
    await close();
  });

  it('leads to the quarantine when something arrives and is refused, and turns into the overview by itself', async () => {
    const { page, close } = await sidetrack.open('/');
    await page.getByText('No callback has come in yet').waitFor();

    const { status } = await sendCallback(sidetrack.ingestUrl, 'message', { MessageStatus: 'sent' });
    expect(status).toBe(422);
    await page.getByText('Requests arrive, and are refused').waitFor();

    await sidetrack.send('message', messageParams('SM-the-first', 'sent'));
    await page.locator('[data-figure="Messages"] .figure').getByText('1', { exact: true }).waitFor();
    await page.getByText('No callback has come in yet').waitFor({ state: 'detached' });
    await close();
  });
});
