import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../support/repository.js';
import { FAILED } from './support/a-few-callbacks.js';
import { expectFit, expectFitEverywhere, IN_EVERY_LOOK, takeOn, WIDTHS } from './support/expect-fit.js';
import { sharedConsole } from './support/open-console.js';
import { openFullConsole } from './support/open-full-console.js';
import { PLACES } from './support/places/index.js';
import { DIALOG, type Overlay } from './support/places/place.js';
import { goWithin } from './support/tabs.js';
import type { WatchedPage } from './support/watched-page.js';

/** Who is not signed in sees the one; the other only leads on. */
const NOT_AMONG_THEM = ['/sign-in', '/quarantine/$id'];

/** What is not there any more as soon as it has come. */
const LOADING = '[aria-label="Loading"], [aria-busy="true"], main [class*="Skeleton"]';

describe('axe-core finds nothing, and nothing hangs out, in light and in dark, on a desk, on a tablet and on a phone:', () => {
  let sidetrack: Awaited<ReturnType<typeof openFullConsole>>;
  let watched: WatchedPage;
  beforeAll(async () => {
    sidetrack = await openFullConsole();
    // One tab goes through all pages, and takes on its looks as it stands.
    watched = await sidetrack.open('/accounts/nobody');
    watched.expectError(/status of (40\d|503)/);
  });
  afterAll(async () => {
    await watched.close();
    await sidetrack.close();
  });

  it.each(PLACES)('$name', { timeout: 120_000 }, async ({ path, until, withFrame, overlays = [] }) => {
    const { page } = watched;
    await takeOn(page, ['light', WIDTHS[0]]);
    await goWithin(page, path);
    await until(page);
    await page.waitForFunction((loading) => document.querySelector(loading) === null, LOADING);
    await expectFitEverywhere(page, { frame: withFrame });
    for (const overlay of overlays) await lookAtOverlay(page, overlay);
  });
});

/** An overlay is opened anew in each width; all else of the page is known by then. */
async function lookAtOverlay(page: Page, overlay: Overlay): Promise<void> {
  const { name, open, within = DIALOG, widths = WIDTHS, close } = overlay;
  // What is hidden has no faults, so it has to be in sight.
  const inSight = page.locator(within).filter({ visible: true });
  for (const width of IN_EVERY_LOOK ? widths : widths.slice(0, 1)) {
    await takeOn(page, ['light', width]);
    await open(page);
    // Its colours are the same in every width.
    for (const theme of width === widths[0] ? (['light', 'dark'] as const) : (['light'] as const)) {
      await takeOn(page, [theme, width]);
      await inSight.first().waitFor();
      await expectFit(page, { name, within, ofColors: theme === 'dark' });
    }
    if (close !== undefined) await close(page);
    else await page.keyboard.press('Escape');
    if (close === undefined) await expect.poll(() => inSight.count()).toBe(0);
  }
}

it('every page of the router is among these', () => {
  const router = readFileSync(join(REPOSITORY, 'apps', 'console', 'src', 'routes.ts'), 'utf8');
  const routes = [...router.matchAll(/^ +path: '(.+)',$/gm)].map(([, path]) => path!);
  const known = PLACES.flatMap(({ route }) => route ?? []);

  expect(routes.length).toBeGreaterThan(15);
  expect([...known, ...NOT_AMONG_THEM].toSorted()).toEqual(routes.toSorted());
});

describe('the same holds', () => {
  it('of signing in, and of a token that is refused', async () => {
    const { page, close, expectError } = await (await sharedConsole()).openBlank();
    expectError(/status of 401/);
    await page.goto((await sharedConsole()).url);
    const token = page.getByLabel('API token', { exact: true });
    await token.waitFor();
    await expectFitEverywhere(page, { frame: true });

    await token.fill('made-up-and-wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await expectFitEverywhere(page, { frame: true });
    await close();
  });

  it('where nothing never came, nothing was lost, and no provider is asked', async () => {
    const { page, close } = await (await sharedConsole()).open('/absences?beginnings=yes');
    await page.getByText('No account is silent').waitFor();
    await page.getByRole('link', { name: FAILED }).waitFor();
    await expectFitEverywhere(page);

    await goWithin(page, '/lost');
    await page.getByText('No provider is asked').waitFor();
    await page.getByText('Nothing is known to differ').waitFor();
    await expectFitEverywhere(page);

    await goWithin(page, '/reconciliations');
    await page.getByText('Nothing was asked yet').waitFor();
    expect(await page.getByRole('button', { name: 'Ask now…' }).isDisabled()).toBe(true);
    await expectFitEverywhere(page);
    await close();
  });
});
