import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT } from '../support/provider.js';
import { sharedConsole } from './support/open-console.js';
import {
  DELETED,
  DISAGREEING,
  LOST,
  LOST_CALL,
  OF_OTHERS,
  openAskingConsole,
  SECRET,
  TOLD,
  type AskingConsole,
} from './support/open-asking-console.js';
import { goWithin } from './support/tabs.js';
import type { WatchedPage } from './support/watched-page.js';

let sidetrack: AskingConsole;
beforeAll(async () => {
  sidetrack = await openAskingConsole();
});
afterAll(() => sidetrack.close());

const standing = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('region', { name: 'Where it stands' });

describe('on the page of a SID the provider is asked now', () => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await sidetrack.open(`/sid/${LOST}`);
  });
  afterAll(() => watched.close());

  /** What came of asking about a SID, in the words of the page. */
  const ask = async (sid: string): Promise<string> => {
    const { page } = watched;
    await goWithin(page, `/sid/${sid}`);
    await page.getByRole('heading', { level: 1, name: sid }).waitFor();
    const section = page.getByRole('region', { name: 'Ask the provider' });
    await section.getByRole('button', { name: 'Ask the provider now' }).click();
    const outcome = section.getByRole('status').filter({ hasText: 'Asked ' });
    await outcome.waitFor();
    return (await outcome.textContent())!;
  };

  it('and says that the end was lost and is filled in, which the page then shows as observed', async () => {
    const { page } = watched;
    expect(await ask(LOST)).toMatch(/^Lost and filled in\. The provider says delivered, and no callback said so/);

    await standing(page).getByText('The callback of its end was lost').waitFor();
    const times = standing(page).getByRole('list', { name: 'Only observed' }).getByRole('listitem');
    expect(await times.allTextContents()).toEqual([expect.stringMatching(/^delivered no later than \d{4}-/)]);
    const last = page.locator('.timeline > li.observed').last();
    expect(await last.textContent()).toMatch(
      /^deliveredobservedasked .*Not called back; the provider’s REST API said so, no later than \d{4}-.*not signed/,
    );
    expect(await page.locator('.timeline > li').first().textContent()).not.toContain('Not called back');
  });

  it('and says what is confirmed, what disagrees, and what the provider does not have', async () => {
    const { page } = watched;
    expect(await ask(TOLD)).toMatch(/^Confirmed\. The provider says delivered/);
    expect(await ask(DISAGREEING)).toMatch(/^They disagree\. The provider says undelivered/);
    await standing(page).getByText('The provider’s REST API and its callbacks disagree').waitFor();
    expect(await ask(DELETED)).toMatch(/^The provider does not have it: it was deleted there/);
    await page.getByText('did not have it when it was asked').waitFor();
  });

  it('and says why there is no answer, without the secret', async () => {
    sidetrack.provider.knobs.wrongCredentials = true;
    const words = await ask(TOLD);
    sidetrack.provider.knobs.wrongCredentials = false;

    expect(words).toMatch(/^No answer: .*HTTP 401.*Nothing is concluded\./);
    expect(words).not.toContain(SECRET);
  });

  it('where an absence leads to it, and price and quality of a call are shown once they are known', async () => {
    const { page } = watched;
    await goWithin(page, '/absences');
    const calls = page.getByRole('region', { name: 'Calls without an end' });
    await calls.getByText('Look the call up at the provider').waitFor();
    expect(await calls.textContent()).toMatch(/^Calls without an end1/);
    await calls.getByRole('link', { name: 'Ask the provider on its page' }).click();
    await page.getByRole('heading', { level: 1, name: LOST_CALL }).waitFor();
    await ask(LOST_CALL);
    const known = standing(page).getByText('Price');
    await known.waitFor();

    expect(await standing(page).textContent()).toMatch(
      /Price 0\.0125 USD · MOS 4\.31 of 5 · Round trip 42 ms · Jitter 3 ms · Lost packets 12, as the provider/,
    );
  });

  it('unless the account cannot be asked about, which stands beside the button', async () => {
    const { page } = watched;
    await goWithin(page, `/sid/${OF_OTHERS}`);
    await page.getByText('PROVIDER_ACCESS has no entry for it').waitFor();

    expect(await page.getByRole('button', { name: 'Ask the provider now' }).isDisabled()).toBe(true);
  });
});

describe('reconciliations', () => {
  it('are asked for, followed to their end, and shown by day and among all others', async () => {
    const { page, close } = await sidetrack.open('/reconciliations');
    await page.getByRole('button', { name: 'Ask now…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask the providers' });
    await dialog.getByLabel('From the day').fill('500d');
    await dialog.getByLabel('Calls').uncheck();
    await dialog.getByLabel('Recordings').uncheck();
    await dialog.getByLabel('Dry run').check();
    await dialog.getByLabel('From the day').fill('1d');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: 'Reconciliation', exact: true }).waitFor();
    await page.getByText('done', { exact: true }).waitFor();
    await page.getByText('dry run: nothing is stored').waitFor();
    await page.reload();
    const days = page.getByRole('region', { name: `Days of account ${ACCOUNT}` });
    await days
      .getByRole('row', { name: /^\d{4}-\d\d-\d\d message .*whole$/ })
      .first()
      .waitFor();
    expect(await page.locator('[data-figure="Lost"] .figure').textContent()).toBe('1');
    expect(await page.locator('[data-figure="Never called back"] .figure').textContent()).toBe('1');

    await page.getByRole('link', { name: 'all reconciliations' }).click();
    const mine = page.getByRole('listitem').filter({ hasText: /done.*dry run.*by test/ });
    expect(await mine.textContent()).toMatch(/4 at the provider: 1 lost, 1 never called back, 1 disagree/);
    await close();
  });

  it('tell what is wrong, of which account and of what', async () => {
    const { page, close } = await sidetrack.open('/reconciliations');
    sidetrack.provider.knobs.forbidden = true;
    await page.getByRole('button', { name: 'Ask now…' }).click();
    await page.getByRole('dialog').getByLabel('From the day').fill('0d');
    await page.getByRole('dialog').getByLabel('Recordings').uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByRole('status').getByText(`${ACCOUNT}, messages: `).waitFor();
    sidetrack.provider.knobs.forbidden = false;

    await page
      .getByRole('row', { name: /not whole: .*403/ })
      .first()
      .waitFor();
    await close();
  });

  it('lead to the share of lost callbacks of each account and day on the overview', async () => {
    const { page, close } = await sidetrack.open('/?range=7d');
    const panel = page.getByRole('region', { name: 'Lost callbacks', exact: true });
    await panel.getByText(`${ACCOUNT}:`).waitFor();

    expect(await panel.textContent()).toMatch(/50\.0.% lost, 2 of 4/);
    await close();
  });

  it('belong to the page of lost callbacks, which has what differs of each kind and asks again about one', async () => {
    const { page, close } = await sidetrack.open('/reconciliations');
    await page.getByRole('link', { name: 'What was lost' }).click();
    await page.locator('[data-figure="Lost"]').getByText('2 of 4 that could be compared').waitFor();
    await page.locator('[data-figure="Gone at the provider"] .figure').getByText('1', { exact: true }).waitFor();
    const differences = page.getByRole('region', { name: 'Where callbacks and the provider differ' });
    const row = differences.getByRole('listitem').filter({ hasText: LOST });
    await row.getByText('callback lost').waitFor();
    await row.getByRole('button', { name: 'Ask the provider now' }).click();
    await row.getByText('Lost, and filled in before.').waitFor();

    await differences.getByText('Calls 1', { exact: true }).click();
    await differences.getByRole('link', { name: LOST_CALL }).waitFor();
    await close();
  });

  it('are nothing on the overview where no provider is asked', async () => {
    const unset = await sharedConsole();
    const { page, close } = await unset.open('/messages');
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    const answer = page.waitForResponse(/lost-callbacks/);
    await goWithin(page, '/');
    expect(await (await answer).json()).toMatchObject({ isAsking: false });
    await page.getByRole('region', { name: 'Health' }).waitFor();

    expect(await page.getByRole('region', { name: 'Lost callbacks' }).count()).toBe(0);
    await close();
  });
});
