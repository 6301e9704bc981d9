import type { Page } from 'playwright-core';
import { LONG_CALL, LONG_MESSAGE, LONG_RECORDING, LONG_REFUSED, TICKET } from '../open-full-console.js';
import { LOST } from '../open-asking-console.js';
import { THEIRS } from '../task-traffic.js';
import { link, text, type Place } from './place.js';

const standing = (page: Page): Promise<void> => page.getByRole('region', { name: 'Where it stands' }).waitFor();

/** The pages of one SID, one number, one ticket. */
export const OF_ONE: readonly Place[] = [
  {
    name: 'a message, with all that can be opened',
    route: '/sid/$sid',
    path: `/sid/${LONG_MESSAGE}`,
    until: async (page) => {
      await page.getByRole('group', { name: /^Parameters of/ }).waitFor();
      const wording = page.locator('.for-ticket summary');
      if (!(await page.locator('.for-ticket details').evaluate((one) => (one as HTMLDetailsElement).open)))
        await wording.click();
    },
  },
  {
    name: 'a message as it was',
    path: `/sid/${LONG_MESSAGE}`,
    until: async (page) => {
      await page.getByRole('slider').focus();
      await page.keyboard.press('ArrowLeft');
      await page.getByRole('status', { name: 'The past' }).waitFor();
      await page.getByText('What to do').first().waitFor();
    },
  },
  { name: 'a call', path: `/sid/${LONG_CALL}`, until: link(LONG_RECORDING) },
  { name: 'a recording', path: `/sid/${LONG_RECORDING}`, until: standing },
  { name: 'a message whose end the provider alone has told', path: `/sid/${LOST}`, until: text('Not called back') },
  { name: 'a SID of which everything was refused', path: `/sid/${LONG_REFUSED}`, until: text('were refused') },
  {
    name: 'a SID that is not known, beside one that is',
    path: `/sid/${LONG_MESSAGE.slice(0, -1)}`,
    until: (page) => page.getByRole('region', { name: 'Did you mean' }).waitFor(),
  },
  {
    name: 'a number',
    route: '/number/$number',
    path: `/number/${encodeURIComponent(THEIRS)}`,
    until: text('Copy number'),
  },
  { name: 'a number of which nothing came', path: '/number/%2B4930123456', until: text('No message and no call') },
  { name: 'a number that is none', path: '/number/%2B-%2B', until: text('no letter and no digit') },
  { name: 'a ticket', route: '/ticket/$reference', path: `/ticket/${TICKET}`, until: link(LONG_MESSAGE) },
];
