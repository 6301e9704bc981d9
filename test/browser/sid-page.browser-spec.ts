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
    ['a failed message', `https://example.test/Messages/${FAILED}.json`, FAILED, /undelivered.*Error 30003/],
    ['a call', `CallSid: ${CALL}`, CALL, /no-answer.*\+15550100003/],
    ['a recording', RECORDING.toUpperCase(), RECORDING, /absent/],
  ])('knows within ten seconds what became of %s, and why', async (_, text, sid, expected) => {
    const { page } = watched;
    await page.getByRole('link', { name: 'Overview' }).click();
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
  it('has every callback with what the provider sent and whether its signature is right', async () => {
    const { page, close } = await sidetrack.open(`/sid/${SENT}`);
    const last = page.locator('.timeline > li').last();
    await last.getByText('What the provider sent').click();

    expect(await last.getByLabel('Parameters of sent').textContent()).toContain('To = +15550100002');
    expect(await last.textContent()).toContain('signature verified');
    await page.getByText('No `sending` was received.').waitFor();
    await close();
  });

  it('goes back to what was known after an earlier callback, and the address keeps it', async () => {
    const { page, close } = await sidetrack.open(`/sid/${SENT}`);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await standing.getByText('queued', { exact: true }).first().waitFor();

    expect(await page.locator('.timeline > li').count()).toBe(1);
    await page.reload();
    await standing.getByText('queued', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    await standing.getByText('sent', { exact: true }).first().waitFor();
    expect(page.url()).not.toContain('asOf');
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

  it('leads from a phone number to what happened with it, each way', async () => {
    const { page, close } = await sidetrack.open('/');
    await page.getByLabel('Search', { exact: true }).fill('+1 (555) 010-0003');
    await page.keyboard.press('Enter');

    await page.getByRole('region', { name: 'Calls to it' }).getByRole('link', { name: CALL }).waitFor();
    await close();
  });
});
