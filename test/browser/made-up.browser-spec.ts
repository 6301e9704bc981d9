import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { asDoor } from '../support/as-door.js';
import { ACCOUNT } from '../support/provider.js';
import { expectFitIn, takeOn } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

const NOTICE = 'Made-up data: what is of an account that begins with made-up- never happened.';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await append('SM-real', ACCOUNT);
});
afterAll(() => sidetrack.close());

async function append(sid: string, accountSid: string): Promise<void> {
  const pool = connectAsService(await asDoor(sidetrack.databaseUrl, 'ingest'), { max: 1 });
  const event = given({ kind: 'message', sid, accountSid, status: 'sent', receivedAt: new Date() });
  await createAppendEvents(pool, PROJECTIONS)([event]);
  await pool.end();
}

const LOOKS = [
  ['light', 1_280],
  ['dark', 360],
] as const;

describe('the console says that there is something made up', () => {
  it('not where everything is real', async () => {
    const { page, close } = await sidetrack.open('/messages');
    const asked = page.waitForResponse(/made-up-data/);
    await page.reload();
    expect(await (await asked).json()).toMatchObject({ isPresent: false });
    await page.getByText('SM-real').first().waitFor();
    expect(await page.getByText(NOTICE).count()).toBe(0);
    await close();
  });

  it('under every page and in the words of a SID, where axe-core finds nothing, and nothing hangs out', async () => {
    await append('SM-never', 'made-up-clinic');
    const { page, close } = await sidetrack.open('/');
    await page.getByText(NOTICE).waitFor();
    await expectFitIn(LOOKS, page);

    await takeOn(page, ['light', 1_280]);
    await page.getByRole('link', { name: 'Messages' }).click();
    await page.getByRole('link', { name: 'SM-never' }).waitFor();
    await page.getByText(NOTICE).waitFor();
    await expectFitIn(LOOKS, page);

    await page.getByRole('link', { name: 'SM-never' }).click();
    await page.getByText(/^Made up by sidetrack simulate/).waitFor();
    await page.getByText(NOTICE).waitFor();
    await expectFitIn(LOOKS, page);
    await close();
  });
});
