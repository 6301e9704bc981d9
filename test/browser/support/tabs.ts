import type { BrowserContext, Page } from 'playwright-core';
import { SESSION_KEY, signIn, type KeptSession } from './sign-in.js';
import { end, openWatchedPage, watch, type WatchedPage } from './watched-page.js';

/** A page of the console that asks the API for nothing. */
const PARKED = '/parked';

/**
 * The signed-in tabs of a console. A tab that a test is done with is kept for the next one. The console forgets all
 * answers then, as if it were loaded anew, which takes four times as long.
 */
export class Tabs {
  readonly #free: Page[] = [];
  #session: Promise<KeptSession> | undefined;

  constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  /** A signed-in page at this path. */
  async open(path: string): Promise<WatchedPage> {
    const page = this.#free.pop();
    if (page === undefined) return this.openAnew(path);
    const { name } = await this.#signedIn();
    const watched = await watch(page, () => this.#leave(page));
    // To the console, somebody has signed in anew in another tab: it forgets all that it was answered before.
    await page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key, value);
        dispatchEvent(new StorageEvent('storage', { key }));
      },
      [SESSION_KEY, JSON.stringify({ name, openedAt: new Date().toISOString() })] as const,
    );
    await goWithin(page, path);
    return watched;
  }

  /** The same in a tab of its own, where nothing had the focus and nothing is loaded yet. */
  async openAnew(path: string): Promise<WatchedPage> {
    await this.#signedIn();
    const watched = await openWatchedPage(this.context, (page) => this.#leave(page));
    await watched.page.goto(this.url + path);
    return watched;
  }

  #signedIn(): Promise<KeptSession> {
    return (this.#session ??= signIn(this.context, this.url));
  }

  async #leave(page: Page): Promise<void> {
    await page.unrouteAll();
    const kept = await page.evaluate(() => Object.keys(localStorage));
    const isConsole = await page.evaluate(() => document.querySelector('#console') !== null);
    if (!kept.includes(SESSION_KEY)) this.#session = undefined;
    if (!isConsole || kept.length > 1 || this.#session === undefined) return end(page);
    await goWithin(page, PARKED);
    await page.getByText('There is no such page').waitFor();
    this.#free.push(page);
  }
}

/** Leads to a page of the console without loading anything anew, as a link would. */
export const goWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => history.pushState(null, '', to), path);
