import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import pg from 'pg';
import { afterAll, beforeAll, it, vi } from 'vitest';
import { openAskingConsole } from '../../test/browser/support/open-asking-console.js';
import { openBrowser } from '../../test/browser/support/open-browser.js';
import { openConsole, type OpenConsole } from '../../test/browser/support/open-console.js';
import { reconcile } from '../../test/browser/support/reconcile.js';
import { markdownTable } from '../../test/support/markdown-table.js';
import { median } from '../../test/support/median.js';
import { REPOSITORY } from '../../test/support/repository.js';
import { sumUpAll } from '../bench-read/audits/sum-up-all.js';
import { makeUpCustomer } from '../screenshots/made-up-customer.js';
import { loadOnce, type Load } from './load-once.js';
import { everyPage, FIRST_RUN, SIGN_IN } from './pages.js';

/** `ROUNDS=1 npm run bench:console` tells in a minute whether every page comes to be whole. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 11);

let sidetrack: OpenConsole;
let fresh: OpenConsole;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  fresh = await openConsole();
  sidetrack = await openAskingConsole((empty) => makeUpCustomer(empty, 2_000));
  await settle(sidetrack.databaseUrl);
});
afterAll(() => Promise.all([browser.close(), sidetrack.close(), fresh.close()]));

/** What an API door and PostgreSQL come to by themselves within minutes after so much was loaded at once. */
async function settle(databaseUrl: string): Promise<void> {
  // The door may be at it.
  await vi.waitFor(() => sumUpAll(databaseUrl), { timeout: 120_000, interval: 1_000 });
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query('VACUUM (ANALYZE)');
  await owner.end();
}

it('how soon each page is drawn by a browser that has never seen it', async () => {
  const { url } = sidetrack;
  const pages = [
    ...(await everyPage(url, await reconcile(url))).map((page) => ({ page, url, isSignedIn: true })),
    { page: FIRST_RUN, url: fresh.url, isSignedIn: true },
    { page: SIGN_IN, url, isSignedIn: false },
  ].map((one) => ({ ...one, loads: [] as Load[] }));
  // A slow minute of the machine is a round of all pages, and not all rounds of one.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { loads, ...asked } of pages) loads.push(await loadOnce(browser, asked));
  }
  const rows = pages.map(({ page, loads }) => {
    const [whole, kilobytes] = [loads.map(({ wholeMs }) => wholeMs), loads.map((one) => one.kilobytes)];
    const spread = `${Math.round(Math.min(...whole))}–${Math.round(Math.max(...whole))}`;
    return [page.name, `${Math.round(median(whole))} (${spread})`, String(Math.round(median(kilobytes)))];
  });
  const table = markdownTable(['', 'drawn whole after ms', 'kB of code and styles'], rows);
  const text = `${table}\n\nMedian (least–most) of ${ROUNDS}, each in a new session without a cache.\n`;
  process.stdout.write(`\n${text}`);
  await mkdir(join(REPOSITORY, '.bench'), { recursive: true });
  await writeFile(join(REPOSITORY, '.bench', 'console.md'), text);
}, 1_800_000);
