import type { Page } from 'playwright-core';
import { DISAGREEING, LOST } from '../open-asking-console.js';
import { OPEN_CALL } from '../open-full-console.js';
import { STOPPED } from '../task-traffic.js';
import { button, link, text, type Place } from './place.js';

/** Shows the entries of one cause alone, and then all again. */
const showGroup = (page: Page): Promise<void> => page.getByRole('link', { name: 'Show its entries' }).first().click();
const showAll = (page: Page): Promise<void> => page.getByRole('link', { name: 'Show all entries' }).click();

async function openEntry(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Entries' }).getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('region', { name: 'The request as it came' }).waitFor();
}

/** The pages of what asks for somebody. */
export const TROUBLES: readonly Place[] = [
  {
    name: 'what never came',
    route: '/absences',
    path: '/absences?beginnings=yes',
    until: async (page) => {
      await link(STOPPED.slice(0, 8))(page);
      await link(OPEN_CALL)(page);
      await page.getByRole('region', { name: 'Beginnings that never came' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'what was lost',
    route: '/lost',
    path: '/lost',
    until: async (page) => {
      await link(LOST)(page);
      await link(DISAGREEING)(page);
    },
    overlays: [{ name: 'the question about one SID', open: button('Ask about one SID…') }],
  },
  {
    name: 'the quarantine',
    route: '/quarantine',
    path: '/quarantine',
    until: link('Show its entries'),
    overlays: [
      { name: 'the entries of one cause', open: showGroup, within: '#page', close: showAll },
      { name: 'an entry', open: openEntry },
      { name: 'how a cause is mended', open: button('Mend, then try again…') },
      { name: 'how a cause is let go of', open: button('Discard…') },
    ],
  },
  {
    name: 'the reconciliations',
    route: '/reconciliations',
    path: '/reconciliations',
    until: text(/at the provider/),
    overlays: [{ name: 'what is asked', open: button('Ask now…') }],
  },
  {
    name: 'a reconciliation',
    route: '/reconciliations/$id',
    path: '/reconciliations',
    until: async (page) => {
      // The clock asks too, for what has no end; such a question has no days.
      const ofDays = page.getByRole('listitem').filter({ hasText: 'lists of days read whole' });
      await ofDays.locator('a[href^="/reconciliations/"]').last().click();
      await page.getByRole('region', { name: /^Days of account/ }).waitFor();
    },
  },
];
