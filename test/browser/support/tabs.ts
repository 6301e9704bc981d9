import type { BrowserContext, Page } from 'playwright-core';
import { API_TOKEN } from '../../support/api-client.js';
import { end, openWatchedPage, watch, type WatchedPage } from './watched-page.js';

/**
 * The signed-in tabs of a console. A tab that a test is done with signs out, and the next test signs in there: the
 * console forgets all answers then, as if it were loaded anew, which takes four times as long.
 */
export class Tabs {
  readonly #free: Page[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  /** A signed-in page at this path. */
  async open(path: string): Promise<WatchedPage> {
    const page = this.#free.pop();
    if (page === undefined) return this.openAnew(path);
    const watched = await watch(page, () => this.#leave(page));
    await goWithin(page, `/sign-in?${new URLSearchParams({ back: path }).toString()}`);
    const token = page.getByLabel('API token', { exact: true });
    await token.fill(API_TOKEN);
    await page.keyboard.press('Enter');
    // The console follows by itself only where it saw the other token go.
    await goWithin(page, path);
    await token.waitFor({ state: 'detached' });
    return watched;
  }

  /** The same in a tab of its own, where nothing had the focus and nothing is loaded yet. */
  async openAnew(path: string): Promise<WatchedPage> {
    const watched = await openWatchedPage(this.context, (page) => this.#leave(page));
    await watched.page.goto(`${this.url}${path}#token=${API_TOKEN}`);
    return watched;
  }

  async #leave(page: Page): Promise<void> {
    await page.unrouteAll();
    const isUsual = await page.evaluate(
      (token) =>
        document.querySelector('#console') !== null &&
        sessionStorage.getItem('sidetrack-token') === token &&
        localStorage.length === 0,
      API_TOKEN,
    );
    if (!isUsual) return end(page);
    await page.evaluate(() => sessionStorage.clear());
    await goWithin(page, '/sign-in');
    await page.getByLabel('API token', { exact: true }).waitFor();
    this.#free.push(page);
  }
}

/** Leads to a page of the console without loading anything anew, as a link would. */
export const goWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => history.pushState(null, '', to), path);
