import type { Page } from 'playwright-core';

/** The SIDs of the rows, from above, once the list says how many there are. */
export async function sidsOf(page: Page, count: string): Promise<string[]> {
  await page.getByRole('status').getByText(count, { exact: true }).waitFor();
  return page.getByRole('grid').locator('tbody td:nth-child(2) a').allTextContents();
}

/** The button of a filter; its name goes on with what it is set to. */
export const filterOf = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('group', { name: /^Filters of/ }).getByRole('button', { name: new RegExp(`^${name}`) });

export const searchOf = (page: Page): string => new URL(page.url()).search;
