import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * Every rule of WCAG 2.2 runs, the one of targets of 24 pixels too, which axe-core leaves out unless it is asked for.
 * What only fills the report of those that hold is left out, and takes half of the time.
 */
const OPTIONS: axe.RunOptions = {
  resultTypes: ['violations'],
  selectors: false,
  rules: { 'target-size': { enabled: true } },
};

/** The rules about colours: all that another theme can break. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** What of a page is looked at, and for what. */
export interface Scope {
  /** Its colours alone, where the rest is known. */
  readonly ofColors?: boolean;
  /** A part of it by its selector; all of it by default. */
  readonly within?: string;
}

/** What axe-core finds wrong with a page as it stands, one line each. Through the debugger, which no policy of the page binds. */
export async function findViolations(page: Page, { ofColors = false, within = 'html' }: Scope = {}): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(await SOURCE);
  return page.evaluate(
    async ({ part, options }) => {
      const { axe: loaded } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await loaded.run(part, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    { part: within, options: ofColors ? { ...OPTIONS, runOnly: OF_COLORS } : OPTIONS },
  );
}
