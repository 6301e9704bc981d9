import type { Browser, Page } from 'playwright-core';
import { signIn } from '../../test/browser/support/sign-in.js';
import { openContext, openWatchedPage } from '../../test/browser/support/watched-page.js';
import type { DrawnPage } from './pages.js';

const PATIENCE_MS = 30_000;

export interface Load {
  /** When all parts were there, in milliseconds after the browser began to go to the page. */
  readonly wholeMs: number;
  /** The size of code and styles, compressed as they came over the line. */
  readonly kilobytes: number;
}

interface Asked {
  readonly page: DrawnPage;
  readonly url: string;
  readonly isSignedIn: boolean;
}

/** Loads a page in a session of its own, which knows nothing yet. @throws Error when it does not come to be whole */
export async function loadOnce(browser: Browser, { page: drawn, url, isSignedIn }: Asked): Promise<Load> {
  const context = await openContext(browser);
  if (isSignedIn) await signIn(context, url);
  const { page, close, expectError } = await openWatchedPage(context);
  // Of a SID that is not known the API says so.
  expectError(/status of 404/);
  await page.addInitScript(noteWhenWhole, drawn.parts);
  await page.goto(url + drawn.path, { waitUntil: 'commit' });
  const figures = await readFigures(page, drawn.name);
  await close();
  await context.close();
  return figures;
}

/**
 * Runs in the page before anything of the page. It looks at every frame whether all parts are there and nothing is
 * still loading.
 */
function noteWhenWhole(parts: readonly string[]): void {
  const look = (): void => {
    const isThere = (part: string): boolean => document.querySelector(part) !== null;
    if (parts.every(isThere) && !isThere('main [class*="Skeleton"]')) performance.mark('whole');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function readFigures(page: Page, name: string): Promise<Load> {
  const isWhole = (): boolean => performance.getEntriesByName('whole').length > 0;
  await page.waitForFunction(isWhole, undefined, { timeout: PATIENCE_MS }).catch((cause: unknown) => {
    throw new Error(`the page "${name}" was not whole after ${PATIENCE_MS} ms`, { cause });
  });
  return page.evaluate(() => {
    const assets = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name: address }) => new URL(address).pathname.startsWith('/assets/'));
    const bytes = assets.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { wholeMs: performance.getEntriesByName('whole')[0]!.startTime, kilobytes: bytes / 1_000 };
  });
}
