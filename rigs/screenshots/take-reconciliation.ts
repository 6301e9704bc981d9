import { afterAll, beforeAll, it } from 'vitest';
import { appendEvents } from '../../test/browser/support/append-events.js';
import { openAskingConsole, type AskingConsole } from '../../test/browser/support/open-asking-console.js';
import { reconcile } from '../../test/browser/support/reconcile.js';
import { goWithin } from '../../test/browser/support/tabs.js';
import { setLook } from '../../test/browser/support/watched-page.js';
import { feed } from '../../test/stand-in-provider/index.js';
import { playHistory } from '../../test/support/play-history.js';
import { ACCOUNT } from '../../test/support/provider.js';
import { draw } from './draw.js';

const DAY_MS = 86_400_000;
const DAYS = [5, 4, 3, 2];

let asking: AskingConsole;
beforeAll(async () => {
  asking = await openAskingConsole();
  for (const day of DAYS) {
    const startAt = new Date(Date.now() - day * DAY_MS);
    const lot = { messages: 200 + 37 * day, calls: 40 + 11 * day, seed: day, accountSid: ACCOUNT, startAt };
    const history = playHistory({ ...lot, drop: 0.01 * day });
    feed(asking.provider.state, history.plan, startAt);
    await appendEvents(asking.databaseUrl, history.arrived);
  }
});
afterAll(() => asking.close());

it('draws a reconciliation and what was lost, in light and in dark', async () => {
  const { page, close } = await asking.open('/reconciliations');
  await page.getByRole('button', { name: 'Ask now…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('From the day').fill(`${DAYS[0]}d`);
  await dialog.getByLabel('Dry run').check();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('done', { exact: true }).waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await setLook(page, [theme, 1_280]);
    await draw(page, `reconciliation-${theme}`);
  }
  // Of what was only counted nothing is stored.
  await reconcile(asking.url, `${DAYS[0]}d`);
  await goWithin(page, '/lost?range=7d');
  await page.locator('.part-row').first().waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await setLook(page, [theme, 1_280]);
    await draw(page, `lost-${theme}`);
  }
  await close();
});
