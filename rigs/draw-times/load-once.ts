import type { Browser } from 'playwright-core';
import { signIn } from '../../test/browser/support/sign-in.js';
import { openContext, openWatchedPage } from '../../test/browser/support/watched-page.js';
import type { DrawnPage } from './pages.js';

const PATIENCE_MS = 30_000;

/** What the page says once it is whole. */
const WHOLE = 'drawn whole';

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
  await page.addInitScript(noteWhenWhole, [WHOLE, drawn.parts] as const);
  // The page says so itself: to ask it, a script of 330 kB would be run in it while it loads.
  const isWhole = page.waitForEvent('console', { predicate: (said) => said.text() === WHOLE, timeout: PATIENCE_MS });
  await Promise.all([isWhole, page.goto(url + drawn.path, { waitUntil: 'commit' })]).catch((cause: unknown) => {
    throw new Error(`the page "${drawn.name}" was not whole after ${PATIENCE_MS} ms`, { cause });
  });
  const figures = await page.evaluate(readFigures, WHOLE);
  await close();
  await context.close();
  return figures;
}

/**
 * Runs in the page before anything of the page. It looks at every frame whether all parts are there and nothing is
 * still loading.
 */
function noteWhenWhole([whole, parts]: readonly [string, readonly string[]]): void {
  const look = (): void => {
    const isThere = (part: string): boolean => document.querySelector(part) !== null;
    if (!parts.every(isThere) || isThere('main [class*="Skeleton"]')) return void requestAnimationFrame(look);
    performance.mark(whole);
    // oxlint-disable-next-line no-console -- in the page, and what the rig listens to
    console.debug(whole);
  };
  requestAnimationFrame(look);
}

function readFigures(whole: string): Load {
  const assets = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name: address }) => new URL(address).pathname.startsWith('/assets/'));
  const bytes = assets.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { wholeMs: performance.getEntriesByName(whole)[0]!.startTime, kilobytes: bytes / 1_000 };
}
