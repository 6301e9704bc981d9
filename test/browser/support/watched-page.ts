import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { SESSION_KEY } from './sign-in.js';

export interface WatchedPage {
  readonly page: Page;
  /** Lets one kind of error be: what the test itself brings about. */
  readonly expectError: (pattern: RegExp) => void;
  /** Leaves the page. @throws Error when the page wrote an error nobody expected, a violation of its policy among them */
  readonly close: () => Promise<void>;
}

/** Theme, and width in pixels. */
export type Look = readonly ['light' | 'dark', number];

const USUAL: Look = ['light', 1_280];

const HEIGHT = 900;

/** What pages share: the cache above all, so that not each of them reads and compiles the console anew. */
export const openContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });

/** A tab of its own, of which every error in its console counts; `leave` is what closing it comes to. */
export async function openWatchedPage(context: BrowserContext, leave = end): Promise<WatchedPage> {
  const page = await context.newPage();
  return watch(page, () => leave(page));
}

/** Every error in the console of the tab counts from now on, until `leave` is through. */
export async function watch(page: Page, leave: () => Promise<void>): Promise<WatchedPage> {
  await setLook(page, USUAL);
  const errors: string[] = [];
  const expected: RegExp[] = [];
  const onThrown = (error: Error): void => void errors.push(`thrown: ${error.message}`);
  const onWritten = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  };
  page.on('pageerror', onThrown).on('console', onWritten);
  return {
    page,
    expectError: (pattern) => void expected.push(pattern),
    async close() {
      await leave();
      page.off('pageerror', onThrown).off('console', onWritten);
      const unexpected = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`the page wrote errors:\n${unexpected.join('\n')}`);
    },
  };
}

/** Closes a tab, and what it has stored goes with it, but for who is signed in: other tabs are too. */
export async function end(page: Page): Promise<void> {
  await page.evaluate((kept) => {
    for (const key of Object.keys(localStorage)) if (key !== kept) localStorage.removeItem(key);
  }, SESSION_KEY);
  await page.close();
}

/** Changes how a page is looked at; it follows as it stands, without being loaded anew. */
export async function setLook(page: Page, [theme, width]: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: theme });
}
