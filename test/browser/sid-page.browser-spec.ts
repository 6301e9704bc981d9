import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALL, FAILED, RECORDING, SENT } from './support/a-few-callbacks.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';
import type { WatchedPage } from './support/watched-page.js';

const TEN_SECONDS = 10_000;

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

describe('whoever pastes a SID with nothing but the keyboard', () => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await sidetrack.open('/');
  });
  afterAll(() => watched.close());

  it.each([
    ['a message', ` "${SENT}" `, SENT, /sent.*\+15550100001 → \+15550100002/],
    ['a failed message', `https://example.test/Messages/${FAILED}.json`, FAILED, /undelivered.*30003/],
    ['a call', `CallSid: ${CALL}`, CALL, /no-answer.*\+15550100003/],
    ['a recording', RECORDING.toUpperCase(), RECORDING, /absent/],
  ])('knows within ten seconds what became of %s, and why', async (_, text, sid, expected) => {
    const { page } = watched;
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    const startedAt = performance.now();
    await page.keyboard.press('/');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    const standing = await page.getByRole('region', { name: 'Where it stands' }).textContent();
    const tookMs = performance.now() - startedAt;

    expect(standing).toMatch(expected);
    expect(new URL(page.url()).pathname).toBe(`/sid/${sid}`);
    expect(tookMs).toBeLessThan(TEN_SECONDS);
  });

  it('is told what may be the reason when nothing is known of it', async () => {
    const { page, close, expectError } = await sidetrack.open('/sid/SM-never-seen');
    expectError(/status of 404/);

    await page.getByText('No callback of this SID has come in').waitFor();
    await close();
  });
});

describe('the page of a SID', () => {
  it('has every callback, what the provider sent beside it, and what did not come in', async () => {
    const { page, close } = await sidetrack.open(`/sid/${SENT}`);
    const entries = page.locator('.timeline > li');
    const raw = page.getByRole('region', { name: 'As it came' });

    await raw.getByLabel('Parameters of sent').getByText('To = +15550100002').waitFor();
    expect(await entries.nth(1).textContent()).toMatch(/later.*sent.*signature verified/);
    await entries.first().getByRole('button', { name: 'What the provider sent' }).click();
    await raw.getByLabel('Parameters of queued').getByText('MessageStatus = queued').waitFor();
    expect(await entries.last().textContent()).toMatch(
      /^Did not come in.*No sending was received\.No receipt yet, .* after sent\.$/,
    );
    await close();
  });

  it('goes back to what was known after an earlier callback, says so, and one step leads back to now', async () => {
    const { page, close } = await sidetrack.open(`/sid/${SENT}`);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await standing.getByText('queued', { exact: true }).first().waitFor();
    const banner = page.getByRole('status', { name: 'The past' });

    expect(await banner.textContent()).toMatch(/This is the past: .*One entry that came later is not shown/);
    expect(await page.locator('.timeline > li').count()).toBe(1);
    await page.reload();
    await standing.getByText('queued', { exact: true }).first().waitFor();
    await banner.getByRole('button', { name: 'Back to now' }).click();
    await standing.getByText('sent', { exact: true }).first().waitFor();
    expect(await banner.count()).toBe(0);
    expect(page.url()).not.toContain('asOf');
    await close();
  });

  it('says what the evidence holds, and saves it; the text for a ticket and a link are beside it', async () => {
    const { page, close } = await sidetrack.open(`/sid/${SENT}`);
    const given = page.getByRole('region', { name: 'For a ticket' });
    await given.getByText('A zip with 2 callbacks as they came').waitFor();
    const saved = page.waitForEvent('download');
    await given.getByRole('button', { name: 'Download evidence' }).click();

    expect((await saved).suggestedFilename()).toBe(`evidence-message-${SENT}.zip`);
    await given.getByRole('button', { name: 'Copy for ticket' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^SMS ${SENT}: sent\n`));
    await given.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${sidetrack.url}/sid/${SENT}`);
    await close();
  });

  it('shows nothing of today under a time of the past while the past is still being read', async () => {
    const { page, close } = await sidetrack.open(`/sid/${SENT}`);
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await standing.getByText('sent', { exact: true }).first().waitFor();
    const held: Route[] = [];
    await page.route(/asOf=/, (route) => void held.push(route));
    const asked = page.waitForRequest(/asOf=/);
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await asked;
    await standing.getByRole('status', { name: 'Loading' }).waitFor();
    expect(await standing.textContent()).toBe('');

    for (const route of held) await route.continue();
    await standing.getByText('queued', { exact: true }).first().waitFor();
    await close();
  });

  it('leads from a call to its recording', async () => {
    const { page, close } = await sidetrack.open(`/sid/${CALL}`);
    await page.getByRole('region', { name: 'Related' }).getByRole('link', { name: RECORDING }).click();

    await page.getByRole('heading', { level: 1, name: RECORDING }).waitFor();
    await close();
  });
});

describe('the one box', () => {
  it('leads with filters to a list, and says what it cannot read', async () => {
    const { page, close } = await sidetrack.open('/live');
    const box = page.getByLabel('Search', { exact: true });
    await box.fill('status:sent hello');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('What is “hello”?').waitFor();

    await box.fill('error:30003');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: FAILED }).waitFor();
    expect(new URL(page.url()).search).toBe('?errorCode=30003');
    await close();
  });

  it('leads from a phone number to all that happened with it, on one timeline that can be narrowed', async () => {
    const { page, close } = await sidetrack.open('/');
    await page.getByLabel('Search', { exact: true }).fill('+1 (555) 010-0003');
    await page.keyboard.press('Enter');

    const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
    await timeline.getByRole('link', { name: RECORDING }).waitFor();
    expect(await timeline.locator('[data-kind="call"]').textContent()).toMatch(
      /to it.*Call.*no-answer.*from \+15550100001/,
    );
    await page.locator('[data-figure="Calls to it"]').getByText('0 of 1 that have ended').waitFor();
    await page.getByText('From it', { exact: true }).click();
    await page.getByText('None.', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?side=from');
    await close();
  });
});
