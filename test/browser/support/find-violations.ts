import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Every rule runs; what only fills the report of those that hold is left out, and takes half of the time. */
const OPTIONS: axe.RunOptions = { resultTypes: ['violations'], selectors: false };

/** The rules about colours: all that another theme can break. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong with a page as it stands, one line each; of its colours alone where the rest is known.
 * Through the debugger, which no policy of the page binds.
 */
export async function findViolations(page: Page, { ofColors = false } = {}): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(await SOURCE);
  return page.evaluate(
    async (options) => {
      const { axe: loaded } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await loaded.run(options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    ofColors ? { ...OPTIONS, runOnly: OF_COLORS } : OPTIONS,
  );
}
