import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, sectionOf } from '../support/documents.js';
import { messageParams } from '../support/provider.js';
import { appendEvents } from './support/append-events.js';
import { openConsole, type OpenConsole } from './support/open-console.js';
import { Steps } from './support/steps.js';
import { CALLED, STOPPED, STUCK, taskTraffic, THEIRS, TO_THEM } from './support/task-traffic.js';

const FAILED = '0a059168-0000-4000-8000-0000000000f9';
const DISBELIEVED = 'SM-since-the-rotation';

/** What the comparison promises of each task: the steps here, and the fewest of the four others. */
const PROMISES = rowsOf(sectionOf('docs/comparison.md', 'Nine tasks, in steps'))
  .slice(1)
  .map(([task = '', others = '', ours = '']) => ({
    task,
    fewest: Number.parseInt(others, 10),
    ours: Number.parseInt(ours, 10),
  }));

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await appendEvents(sidetrack.databaseUrl, taskTraffic(new Date()));
  await sidetrack.send('message', messageParams(FAILED, 'undelivered', { ErrorCode: '30003' }));
  await sidetrack.post('message', messageParams(DISBELIEVED, 'sent'), { key: 'PSK_the_new_one' });
});
afterAll(() => sidetrack.close());

type Task = (steps: Steps, page: Page) => Promise<void>;

const nav = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('navigation').getByRole('link', { name, exact: true });

const lookUp = async (steps: Steps, text: string): Promise<void> => {
  await steps.press('/');
  await steps.paste(text);
  await steps.press('Enter');
};

/** Each task from the overview on, as somebody does it who knows the way. */
const TASKS: Readonly<Record<string, Task>> = {
  'a pasted SID: what became of it, and why': async (steps, page) => {
    await lookUp(steps, ` MessageSid: "${FAILED}", `);
    await page.getByRole('region', { name: 'Where it stands' }).getByText('the carrier did not deliver').waitFor();
  },

  'what went to a number last week': async (steps, page) => {
    await lookUp(steps, '+49 (151) 123-45601');
    const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
    await timeline.getByRole('link', { name: TO_THEM }).waitFor();
    await timeline.getByRole('link', { name: CALLED }).waitFor();
    expect(new URL(page.url()).pathname).toContain('/number/');
    await page.getByRole('heading', { level: 1, name: THEIRS }).waitFor();
  },

  'what is stuck': async (steps, page) => {
    await steps.click(nav(page, 'Discrepancies'));
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: STUCK }) })
      .getByText(/receipt[- ]overdue/)
      .first()
      .waitFor();
  },

  'evidence and a text for the carrier': async (steps, page) => {
    await lookUp(steps, FAILED);
    const saved = page.waitForEvent('download');
    await steps.click(page.getByRole('button', { name: 'Download evidence' }));
    expect((await saved).suggestedFilename()).toContain(FAILED);
    await steps.click(page.getByRole('button', { name: 'Copy for ticket' }));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(FAILED);
  },

  'signatures are wrong since a key was rotated': async (steps, page) => {
    await steps.click(nav(page, 'Quarantine'));
    await steps.click(page.getByRole('button', { name: 'Mend, then try again…' }).first());
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('SIGNING_KEYS').waitFor();
    await steps.click(dialog.getByRole('button', { name: 'Try 1 again' }));
    await dialog.getByText('1 were refused again').waitFor();
  },

  'an account has stopped': async (steps, page) => {
    await steps.click(nav(page, 'Absences'));
    const silent = page.getByRole('region', { name: 'Silent accounts' });
    await silent.getByRole('link', { name: STOPPED }).waitFor();
    await silent.getByText('What to do:').waitFor();
  },

  'delivery by country, against the week before': async (steps, page) => {
    await steps.click(page.getByText('7 d', { exact: true }));
    const german = page.locator('[data-value="DE"]');
    await german.getByText(/less than before/).waitFor();
  },

  'an error code, against the week before, and what it means': async (steps, page) => {
    await steps.click(page.getByText('7 d', { exact: true }));
    const code = page.locator('[data-chart="error-codes"] [data-value="30003"]');
    await code.getByText('9', { exact: true }).waitFor();
    await steps.click(code.getByRole('link', { name: '30003' }));
    await page.getByRole('heading', { level: 1, name: /30003/ }).waitFor();
  },

  'the failed messages of a day as a file': async (steps, page) => {
    await steps.click(page.locator('[data-figure="Failed"]').getByRole('link'));
    await steps.click(page.getByRole('button', { name: 'Export' }));
    const saved = page.waitForEvent('download');
    await steps.click(page.getByRole('menuitem', { name: /^CSV/ }));
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
  },
};

describe('a person who knows the way', () => {
  it('has nine tasks, all of which the comparison has', () => {
    expect(PROMISES.map(({ task }) => task)).toEqual(Object.keys(TASKS));
  });

  it.each(PROMISES)(
    'does “$task” in $ours steps, where the best of four others takes $fewest',
    async ({ task, ours, fewest }) => {
      const { page, close, expectError } = await sidetrack.open('/');
      // The API says so of what is refused again.
      if (task.startsWith('signatures')) expectError(/409 \(Conflict\)/);
      await page.getByRole('region', { name: 'Health' }).waitFor();
      const steps = new Steps(page);
      await TASKS[task]!(steps, page);

      expect(steps.taken).toBe(ours);
      expect(steps.taken).toBeLessThanOrEqual(fewest);
      await close();
    },
  );
});
