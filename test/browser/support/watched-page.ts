import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Lets one kind of error be: what the test itself brings about. */
  readonly expectError: (pattern: RegExp) => void;
  /** Closes the page. @throws Error when the page wrote an error nobody expected, a violation of its policy among them */
  readonly close: () => Promise<void>;
}

/** Theme, and width in pixels. */
export type Look = readonly ['light' | 'dark', number];

const USUAL: Look = ['light', 1_280];

const HEIGHT = 900;

/** What pages share: the cache above all, so that not each of them reads and compiles the console anew. */
export const openContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });

/** A tab of its own, of which every error in its console counts. */
export async function openWatchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  await setLook(page, USUAL);
  const errors: string[] = [];
  const expected: RegExp[] = [];
  page.on('pageerror', (error) => errors.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  return {
    page,
    expectError: (pattern) => void expected.push(pattern),
    async close() {
      await page.evaluate(() => localStorage.clear());
      await page.close();
      const unexpected = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`the page wrote errors:\n${unexpected.join('\n')}`);
    },
  };
}

/** Changes how a page is looked at; it follows as it stands, without being loaded anew. */
export async function setLook(page: Page, [theme, width]: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: theme });
}
