import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN } from '../support/api-client.js';
import { given } from '../support/arbitrary-events.js';
import { asDoor } from '../support/as-door.js';
import { messageParams, PUBLIC_URL } from '../support/provider.js';
import { expectFitEverywhere, expectFitIn, expectNoOverhang, takeOn } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole({ canSkipTime: true });
});
afterAll(() => sidetrack.close());

// What is copied is asked for in this file alone: the pages of a browser share one clipboard, whoever opened them.
/** How often the pages ask at most for what may have come in. */
const LOOK_AGAIN_MS = 10_000;

describe('with an empty database a list', () => {
  it('says where to begin when nothing has come in', async () => {
    const { page, close } = await sidetrack.open('/recordings');
    await page.getByText('No recording has come in yet').waitFor();

    await page.getByRole('main').getByRole('link', { name: 'overview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await close();
  });
});

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

  it('has nothing that axe-core objects to, nor hangs out, in any look', async () => {
    const { page, close } = await sidetrack.open('/');
    await page.getByRole('button', { name: 'Copy the URL for calls' }).waitFor();

    await expectFitEverywhere(page);
    await close();
  });

  it('leads to the quarantine when something arrives and is refused, and turns into the overview by itself', async () => {
    const { page, close } = await sidetrack.open('/');
    await page.getByText('No callback has come in yet').waitFor();

    const { status } = await sidetrack.post('message', { MessageStatus: 'sent' });
    expect(status).toBe(422);
    await sidetrack.skip(LOOK_AGAIN_MS);
    await page.getByText('Requests arrive, and are refused').waitFor();

    await sidetrack.send('message', messageParams('SM-the-first', 'sent'));
    await sidetrack.skip(LOOK_AGAIN_MS);
    await page.locator('[data-figure="Messages"] .figure').getByText('1', { exact: true }).waitFor();
    await page.getByText('No callback has come in yet').waitFor({ state: 'detached' });
    await close();
  });
});

describe('the page of the first SID', () => {
  it('gives a text for the ticket, without the text of the message', async () => {
    const { page, close } = await sidetrack.open('/sid/SM-the-first');
    await page.getByRole('button', { name: 'Copy for ticket' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());

    expect(copied).toContain('SM-the-first');
    expect(copied).not.toContain('made up');
    await close();
  });
});

const NOTICE = 'Made-up data: what is of an account that begins with made-up- never happened.';
const TWO_LOOKS = [
  ['light', 1_280],
  ['dark', 360],
] as const;

async function append(sid: string, accountSid: string): Promise<void> {
  const pool = connectAsService(await asDoor(sidetrack.databaseUrl, 'ingest'), { max: 1 });
  const event = given({ kind: 'message', sid, accountSid, status: 'sent', receivedAt: new Date() });
  await createAppendEvents(pool, PROJECTIONS)([event]);
  await pool.end();
}

describe('with the first real message the console says that there is something made up', () => {
  it('not where everything is real', async () => {
    const { page, close } = await sidetrack.openBlank();
    const asked = page.waitForResponse(/made-up-data/);
    await page.goto(`${sidetrack.url}/messages#token=${API_TOKEN}`);
    expect(await (await asked).json()).toMatchObject({ isPresent: false });
    await page.getByText('SM-the-first').first().waitFor();
    expect(await page.getByText(NOTICE).count()).toBe(0);
    await close();
  });

  it('under every page and in the words of a SID, where axe-core finds nothing, and nothing hangs out', async () => {
    await append('SM-never', 'made-up-clinic');
    const { page, close } = await sidetrack.open('/');
    const notice = page.getByText(NOTICE);
    await notice.waitFor();
    const markup = await notice.evaluate((element) => element.outerHTML);
    for (const look of TWO_LOOKS) {
      await takeOn(page, look);
      await expectNoOverhang(page);
    }

    await takeOn(page, ['light', 1_280]);
    await page.getByRole('link', { name: 'Messages' }).click();
    await page.getByRole('link', { name: 'SM-never' }).waitFor();
    expect(await notice.evaluate((element) => element.outerHTML)).toBe(markup);
    for (const look of TWO_LOOKS) {
      await takeOn(page, look);
      await expectNoOverhang(page);
    }

    await page.getByRole('link', { name: 'SM-never' }).click();
    await page.getByText(/^Made up by sidetrack simulate/).waitFor();
    expect(await notice.evaluate((element) => element.outerHTML)).toBe(markup);
    // The notice is the same everywhere, and the other pages are looked at by themselves.
    await expectFitIn(TWO_LOOKS, page);
    await close();
  });
});
