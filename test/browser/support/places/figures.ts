import { openTable } from '../drawn.js';
import { LONG_ACCOUNT, LONG_MESSAGE } from '../open-full-console.js';
import { STOPPED } from '../task-traffic.js';
import { button, link, text, type Overlay, type Place } from './place.js';

const chart = (name: string): string => `[data-chart="${name}"]`;

const PICKED_TIME: Overlay = { name: 'the form of a time', open: button('From … until …') };

const tableOf = (name: string): Overlay => ({
  name: `the table of ${name}`,
  open: (page) => openTable(page.locator(chart(name)).first()),
  within: `${chart(name)} .table-room`,
  close: (page) => page.locator(chart(name)).first().getByText('As a table').click(),
});

/** The pages of figures. */
export const FIGURES: readonly Place[] = [
  {
    name: 'the overview',
    route: '/',
    path: '/?range=30d',
    until: async (page) => {
      for (const name of ['sms', 'traffic', 'waiting', 'dimension']) await page.locator(chart(name)).first().waitFor();
      await page.locator(chart('health')).getByText('look').first().waitFor();
    },
    overlays: [PICKED_TIME, tableOf('dimension')],
  },
  {
    name: 'the overview by error code, as shares',
    path: '/?range=7d&by=error-code&show=share',
    until: (page) => page.locator(`${chart('dimension')} [data-value="30003"]`).waitFor(),
  },
  {
    name: 'the overview by tag, of one account',
    path: `/?by=tag&account=${LONG_ACCOUNT}`,
    until: (page) => page.getByLabel('Name of the tag').waitFor(),
  },
  { name: 'the accounts', route: '/accounts', path: '/accounts', until: link(LONG_ACCOUNT), overlays: [PICKED_TIME] },
  {
    name: 'an account that has stopped',
    route: '/accounts/$account',
    path: `/accounts/${STOPPED}`,
    until: text(/Silent, unusually so/),
  },
  { name: 'an account', path: `/accounts/${LONG_ACCOUNT}`, until: (page) => page.locator(chart('troubles')).waitFor() },
  {
    name: 'an error code',
    route: '/codes/$code',
    path: '/codes/30003',
    until: link(LONG_MESSAGE),
    overlays: [tableOf('code-trend')],
  },
  { name: 'an error code that nobody has', path: '/codes/99999', until: text('None in this time') },
];
