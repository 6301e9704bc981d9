import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { REPOSITORY } from '../support/repository.js';
import { API_TOKEN } from '../support/api-client.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';

const MOST_BYTES = 300_000;

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

it('the first load, charts and all, is less than 300 kB as gzip, and comes from the API door', async () => {
  const { page, close } = await sidetrack.openBlank();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${sidetrack.url}/#token=${API_TOKEN}`);
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.locator('[data-chart="traffic"] .chart > svg').waitFor();
  await page.locator('[data-chart="sms"] .chart > svg').first().waitFor();
  await close();

  expect(loaded.filter((url) => !url.startsWith(`${sidetrack.url}/`))).toEqual([]);
  const assets = new Set(loaded.map((url) => new URL(url).pathname).filter((path) => /\.(js|css)$/.test(path)));
  expect(assets.size).toBeGreaterThan(1);
  expect([...assets].reduce((sum, path) => sum + compressedBytes(path), 0)).toBeLessThan(MOST_BYTES);
});

/** As the build has left it; what is too small to be worth compressing goes as it is. */
function compressedBytes(path: string): number {
  const file = join(REPOSITORY, 'dist', 'console', path);
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
}
