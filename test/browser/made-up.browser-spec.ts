import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { asDoor } from '../support/as-door.js';
import { messageParams } from '../support/provider.js';
import { expectFit } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

const NOTICE = 'Made-up data: what is of an account that begins with made-up- never happened.';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await sidetrack.send('message', messageParams('SM-real', 'sent'));
});
afterAll(() => sidetrack.close());

async function makeUp(sid: string): Promise<void> {
  const pool = connectAsService(await asDoor(sidetrack.databaseUrl, 'ingest'), { max: 1 });
  const event = given({ kind: 'message', sid, accountSid: 'made-up-clinic', status: 'sent', receivedAt: new Date() });
  await createAppendEvents(pool, PROJECTIONS)([event]);
  await pool.end();
}

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

  it.each([
    ['light', 1_280],
    ['dark', 360],
  ] as const)('under every page and in the words of a SID, in %s at %i px', async (theme, width) => {
    await makeUp(`SM-never-${theme}`);
    for (const path of ['/', '/messages', `/sid/SM-never-${theme}`]) {
      const { page, close } = await sidetrack.open(path, { theme, width });
      await page.getByText(NOTICE).waitFor();
      if (path.startsWith('/sid/')) await page.getByText(/^Made up by sidetrack simulate/).waitFor();
      await expectFit(page);
      await close();
    }
  });
});
