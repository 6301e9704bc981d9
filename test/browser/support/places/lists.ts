import type { Page } from 'playwright-core';
import { filterOf } from '../listed.js';
import { LONG_CALL, LONG_MESSAGE, LONG_RECORDING } from '../open-full-console.js';
import { button, link, text, type Overlay, type Place } from './place.js';

const DESK = [1_440] as const;

/** The first row beside the list. On a desk both are in sight, so the whole page is looked at. */
const panelOf = (widths?: readonly number[], within = '.list-panel'): Overlay => ({
  name: `the first row, ${within === '#page' ? 'beside the list' : 'by itself'}`,
  open: async (page) => {
    const row = page.locator('tbody tr[aria-rowindex]').first();
    await row.click({ position: { x: 4, y: 4 } });
    await page.getByLabel('Last events').waitFor();
  },
  within,
  widths,
  close: closePanel,
});

async function closePanel(page: Page): Promise<void> {
  const panel = page.locator('.list-panel');
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
}

const filter = (name: string): Overlay => ({
  name: `the filter ${name}`,
  open: (page) => filterOf(page, name).click(),
});

const exported: Overlay = { name: 'the export', open: button('Export'), within: '[role="menu"]' };

/** A view has to be saved before there is one to be edited. */
async function editViews(page: Page): Promise<void> {
  const edit = page.getByRole('button', { name: 'Edit views' });
  if ((await edit.count()) === 0) {
    await button('Save view…')(page);
    await page.getByLabel('Name of the view').fill('To Germany, by WhatsApp, of the last week');
    await page.keyboard.press('Enter');
  }
  await edit.click();
}

const anyRow = (page: Page): Promise<void> => page.locator('tbody tr[aria-rowindex] a').first().waitFor();

/** The lists, and what comes in live. */
export const LISTS: readonly Place[] = [
  {
    name: 'messages',
    route: '/messages',
    path: '/messages',
    until: link(LONG_MESSAGE),
    overlays: [
      panelOf(DESK, '#page'),
      panelOf([768, 390]),
      ...['Class', 'First seen', 'Error code', 'Direction'].map(filter),
      { name: 'the columns', open: button('Columns'), widths: DESK },
      { name: 'the days to jump to', open: button('Jump to a day') },
      exported,
    ],
  },
  {
    name: 'messages narrowed by filters',
    path: '/messages?class=failed&class=contradicted&direction=outbound&since=30d',
    until: anyRow,
    overlays: [
      { name: 'the name of a view', open: button('Save view…') },
      { name: 'the saved views', open: editViews },
    ],
  },
  {
    name: 'messages of which none is left',
    path: '/messages?status=queued&to=%2B15550100009',
    until: text(/^There are some/),
  },
  { name: 'messages with a filter that is wrong', path: '/messages?status=sentt', until: text('does not know') },
  { name: 'calls', route: '/calls', path: '/calls', until: link(LONG_CALL), overlays: [panelOf()] },
  {
    name: 'recordings',
    route: '/recordings',
    path: '/recordings?status=absent',
    until: link(LONG_RECORDING),
    overlays: [panelOf()],
  },
  {
    name: 'discrepancies',
    route: '/discrepancies',
    path: '/discrepancies',
    until: anyRow,
    overlays: [panelOf([390])],
  },
  {
    name: 'what comes in live',
    route: '/live',
    path: '/live?kind=message',
    until: link(LONG_MESSAGE),
    overlays: [
      {
        name: 'the statuses',
        open: (page) => page.getByRole('combobox', { name: 'Status' }).click(),
        within: '[role="listbox"]',
      },
    ],
  },
];
