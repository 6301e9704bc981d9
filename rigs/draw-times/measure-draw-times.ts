import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { markdownTable } from '../../test/support/markdown-table.js';
import { median } from '../../test/support/median.js';
import { REPOSITORY } from '../../test/support/repository.js';
import { makeUpCustomer, newestMessage } from '../screenshots/made-up-customer.js';
import { openBrowser } from '../../test/browser/support/open-browser.js';
import { openConsole, type OpenConsole } from '../../test/browser/support/open-console.js';
import { signIn } from '../../test/browser/support/sign-in.js';
import { openContext, openWatchedPage } from '../../test/browser/support/watched-page.js';

const ROUNDS = 11;

const CHARTS = ['sms', 'mms', 'waiting', 'receipt-time', 'traffic'];

let sidetrack: OpenConsole;
let browser: Browser;
beforeAll(async () => {
  [sidetrack, browser] = [await openConsole(), await openBrowser()];
  await makeUpCustomer(sidetrack, 2_000);
});
afterAll(() => Promise.all([browser.close(), sidetrack.close()]));

interface Load {
  /** When all parts were there, in milliseconds after the browser began to go to the page. */
  readonly wholeMs: number;
  /** The size of code and styles, compressed as they came over the line. */
  readonly kilobytes: number;
}

it('how soon each page is drawn by a browser that has never seen it', async () => {
  const pages = [
    [
      'overview, all its charts',
      '/',
      [...CHARTS.map(pictureOf), '.strip', '[data-chart="error-codes"]', '[data-chart="health"]'],
    ],
    ['a SID', `/sid/${(await newestMessage(sidetrack.url, 'status=undelivered')).sid}`, ['.timeline li']],
    ['messages', '/messages', ['[role="grid"] tbody a']],
    ['live', '/live', ['main tbody a']],
    ['quarantine', '/quarantine', ['.quarantine-entries a']],
    ['accounts', '/accounts', ['main tbody a', '.strip']],
    ['an error code', '/codes/30003?range=30d', [pictureOf('code-trend'), '.strip', '.list-table tbody a']],
  ] as const;
  const rows: (readonly string[])[] = [];
  for (const [name, path, parts] of pages) {
    const loads: Load[] = [];
    while (loads.length < ROUNDS) loads.push(await load(path, parts));
    const [whole, kilobytes] = [loads.map(({ wholeMs }) => wholeMs), loads.map((one) => one.kilobytes)];
    const spread = `${Math.round(Math.min(...whole))}–${Math.round(Math.max(...whole))}`;
    rows.push([name, `${Math.round(median(whole))} (${spread})`, String(Math.round(median(kilobytes)))]);
  }
  const table = markdownTable(['', 'drawn whole after ms', 'kB of code and styles'], rows);
  const text = `${table}\n\nMedian (least–most) of ${ROUNDS}, each in a new session without a cache.\n`;
  process.stdout.write(`\n${text}`);
  await mkdir(join(REPOSITORY, '.bench'), { recursive: true });
  await writeFile(join(REPOSITORY, '.bench', 'console.md'), text);
}, 300_000);

const pictureOf = (chart: string): string => `[data-chart="${chart}"] .chart > svg`;

async function load(path: string, parts: readonly string[]): Promise<Load> {
  const context = await openContext(browser);
  await signIn(context, sidetrack.url);
  const { page, close } = await openWatchedPage(context);
  await page.addInitScript(noteWhenWhole, parts);
  await page.goto(sidetrack.url + path, { waitUntil: 'commit' });
  const figures = await readFigures(page);
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

async function readFigures(page: Page): Promise<Load> {
  await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
  return page.evaluate(() => {
    const assets = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.startsWith('/assets/'));
    const bytes = assets.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { wholeMs: performance.getEntriesByName('whole')[0]!.startTime, kilobytes: bytes / 1_000 };
  });
}
