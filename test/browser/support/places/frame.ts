import type { Page } from 'playwright-core';
import { button, text, type Place } from './place.js';

const BESIDE = [1_440, 768] as const;
const LISTBOX = '[role="listbox"]';

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.insertText(words);
}

/** Leaves the box as it was: empty, and without the focus. */
async function leaveBox(page: Page): Promise<void> {
  await page.getByLabel('Search', { exact: true }).fill('');
  await page.getByLabel('Search', { exact: true }).blur();
}

const openList = (name: string) => (page: Page) => page.getByRole('combobox', { name }).click();

/** The frame of all pages, and what opens from it. */
export const FRAME: readonly Place[] = [
  { name: 'a page that there is not', path: '/no-such-page', until: text('There is no such page'), withFrame: true },
  {
    name: 'the frame of all pages, round an account of which nothing is known',
    path: '/accounts/nobody',
    until: text('Nothing was ever heard'),
    withFrame: true,
    overlays: [
      {
        name: 'the navigation',
        open: button('Open the navigation'),
        within: '.navbar',
        widths: [390],
        close: button('Close the navigation'),
      },
      { name: 'what is suggested', open: (page) => search(page, 'undel'), within: LISTBOX, close: leaveBox },
      {
        name: 'what is wrong with a search',
        open: async (page) => {
          await search(page, 'status:sent hello');
          await page.keyboard.press('Enter');
          await page.getByText('What is “hello”?').waitFor();
        },
        within: '.header',
        close: leaveBox,
      },
      { name: 'the help', open: (page) => page.keyboard.press('?') },
      { name: 'the accounts', open: openList('Account'), within: LISTBOX, widths: BESIDE },
      { name: 'the zones', open: openList('Times in'), within: LISTBOX, widths: BESIDE },
      { name: 'signing out everywhere', open: button('Everywhere…'), widths: BESIDE },
      {
        name: 'a token that is not valid',
        open: (page) => page.evaluate(() => void (location.hash = 'token=made-up-and-not-valid')),
        within: '.other-token',
        close: button('Stay as I am'),
      },
    ],
  },
];
