import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { expectFit } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

const MESSAGE = '0a059168-0000-4000-8000-0000000000a1';
const FAILED = '0a059168-0000-4000-8000-0000000000a2';
const CALL = '0a059168-0000-4000-8000-0000000000c1';
const RECORDING = '0a059168-0000-4000-8000-0000000000e1';
const TEN_SECONDS = 10_000;

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await sidetrack.send('message', messageParams(MESSAGE, 'queued'));
  await sidetrack.send('message', messageParams(MESSAGE, 'sent'));
  await sidetrack.send('message', messageParams(FAILED, 'undelivered', { ErrorCode: '30003' }));
  const parties = { From: '+15550100001', To: '+15550100003' };
  await sidetrack.send('call', { CallSid: CALL, CallStatus: 'ringing', ...parties });
  await sidetrack.send('call', { CallSid: CALL, CallStatus: 'no-answer', ...parties });
  await sidetrack.send('recording', { RecordingSid: RECORDING, CallSid: CALL, RecordingStatus: 'absent' });
});
afterAll(() => sidetrack.close());

/** What the page says of where a SID stands, and how long it took from the keys to there. */
async function paste(text: string): Promise<{ standing: string; tookMs: number; path: string }> {
  const { page, close } = await sidetrack.open('/');
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  const startedAt = performance.now();
  await page.keyboard.press('/');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  const standing = (await page.getByRole('region', { name: 'Where it stands' }).textContent()) ?? '';
  const tookMs = performance.now() - startedAt;
  const path = new URL(page.url()).pathname;
  await close();
  return { standing, tookMs, path };
}

describe('whoever pastes a SID with nothing but the keyboard', () => {
  it.each([
    ['a message', ` "${MESSAGE}" `, MESSAGE, /sent.*\+15550100001 → \+15550100002/],
    ['a failed message', `https://example.test/Messages/${FAILED}.json`, FAILED, /undelivered.*Error 30003/],
    ['a call', `CallSid: ${CALL}`, CALL, /no-answer.*\+15550100003/],
    ['a recording', RECORDING.toUpperCase(), RECORDING, /absent/],
  ])('knows within ten seconds what became of %s, and why', async (_, text, sid, expected) => {
    const { standing, tookMs, path } = await paste(text);

    expect(standing).toMatch(expected);
    expect(path).toBe(`/sid/${sid}`);
    expect(tookMs).toBeLessThan(TEN_SECONDS);
  });

  it('sees which parameters of a callback could not be read, and all that came', async () => {
    const odd = { NumSegments: 'many', Body: 'a\u0000b' };
    await sidetrack.send('message', messageParams('SM-partly-unread', 'sent', odd));
    const { page, close } = await sidetrack.open('/sid/SM-partly-unread');

    await page.getByText('not readable: NumSegments, Body').waitFor();
    await page.getByText('What the provider sent').click();
    await page.getByText('NumSegments = many').waitFor();
    await close();
  });

  it('is told what may be the reason when nothing is known of it', async () => {
    const { page, close, expectError } = await sidetrack.open('/sid/SM-never-seen');
    expectError(/status of 404/);

    await page.getByText('No callback of this SID has come in').waitFor();
    await close();
  });
});

describe('the page of a SID', () => {
  it('turns from sent to delivered while it is open', async () => {
    const sid = '0a059168-0000-4000-8000-0000000000b1';
    await sidetrack.send('message', messageParams(sid, 'sent'));
    const { page, close } = await sidetrack.open(`/sid/${sid}`);
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await standing.getByText('sent', { exact: true }).first().waitFor();

    await sidetrack.send('message', messageParams(sid, 'delivered'));

    await standing.getByText('delivered', { exact: true }).first().waitFor();
    expect(await page.locator('.timeline > li').count()).toBe(2);
    await close();
  });

  it('has every callback with what the provider sent and whether its signature is right', async () => {
    const { page, close } = await sidetrack.open(`/sid/${MESSAGE}`);
    const last = page.locator('.timeline > li').last();
    await last.getByText('What the provider sent').click();

    expect(await last.getByLabel('Parameters of sent').textContent()).toContain('To = +15550100002');
    expect(await last.textContent()).toContain('signature verified');
    await page.getByText('No `sending` was received.').waitFor();
    await close();
  });

  it('goes back to what was known after an earlier callback, and the address keeps it', async () => {
    const { page, close } = await sidetrack.open(`/sid/${MESSAGE}`);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await standing.getByText('queued', { exact: true }).first().waitFor();

    expect(await page.locator('.timeline > li').count()).toBe(1);
    await page.reload();
    await standing.getByText('queued', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Now' }).click();
    await standing.getByText('sent', { exact: true }).first().waitFor();
    expect(page.url()).not.toContain('asOf');
    await close();
  });

  it('shows nothing of today under a time of the past while the past is still being read', async () => {
    const { page, close } = await sidetrack.open(`/sid/${MESSAGE}`);
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

  it('gives a text for the ticket, without the text of the message', async () => {
    const { page, close } = await sidetrack.open(`/sid/${MESSAGE}`);
    await page.getByRole('button', { name: 'Copy for ticket' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());

    expect(copied).toContain(MESSAGE);
    expect(copied).not.toContain('made up');
    await close();
  });

  it('leads from a call to its recording', async () => {
    const { page, close } = await sidetrack.open(`/sid/${CALL}`);
    await page.getByRole('region', { name: 'Related' }).getByRole('link', { name: RECORDING }).click();

    await page.getByRole('heading', { level: 1, name: RECORDING }).waitFor();
    await close();
  });

  it('takes a note, which then leads from its ticket back to the SID', async () => {
    const { page, close, expectError } = await sidetrack.open(`/sid/${FAILED}`);
    expectError(/status of 404/);
    await page.getByLabel('Ticket').fill('SW-48213');
    await page.getByLabel('Text').fill('Asked the provider.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.locator('.timeline').getByText('Asked the provider.').waitFor();

    await page.getByLabel('Search', { exact: true }).fill('SW-48213');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ticket SW-48213' }).waitFor();
    await page.getByRole('link', { name: FAILED }).waitFor();
    await close();
  });

  it.each([
    ['light', 1_280],
    ['dark', 1_280],
    ['light', 360],
  ] as const)(
    'has nothing that axe-core objects to in %s at %i px, and nothing that hangs out of it',
    async (theme, width) => {
      const { page, close } = await sidetrack.open(`/sid/${MESSAGE}`, { theme, width });
      await page.getByText('What the provider sent').first().click();
      await page.getByLabel('Parameters of queued').getByText('MessageStatus = queued').waitFor();

      await expectFit(page);
      await close();
    },
  );
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
