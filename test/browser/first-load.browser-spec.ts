import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN } from '../support/api-client.js';
import { REPOSITORY } from '../support/repository.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';
import { PLACES } from './support/places/index.js';

const MOST_BYTES = 300_000;

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

describe('in a browser that knows nothing yet, less than 300 kB of code and styles are loaded, compressed, for', () => {
  it('the overview with all its charts, all from the API door', async () => {
    const loaded = await loadAnew('/', async (page) => {
      await page.locator('[data-chart="traffic"] .chart > svg').waitFor();
      await page.locator('[data-chart="sms"] .chart > svg').first().waitFor();
    });

    expect(loaded.filter((url) => !url.startsWith(`${sidetrack.url}/`))).toEqual([]);
    expect(compressedBytes(loaded)).toBeLessThan(MOST_BYTES);
  });

  it.each(PLACES.filter(({ route }) => route !== undefined))('$name ($route)', async ({ path }) => {
    expect(compressedBytes(await loadAnew(path))).toBeLessThan(MOST_BYTES);
  });
});

/** The addresses of all that is loaded until the page has its heading, and whatever else is waited for. */
async function loadAnew(path: string, until: (page: Page) => Promise<unknown> = async () => {}): Promise<string[]> {
  const { page, close, expectError } = await sidetrack.openBlank();
  // Of what this database does not have the API says so.
  expectError(/status of 404/);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${sidetrack.url}${path}#token=${API_TOKEN}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await until(page);
  await close();
  return loaded;
}

/** Of code and styles, as the build has left them; what is too small to be worth compressing goes as it is. */
function compressedBytes(urls: readonly string[]): number {
  const assets = new Set(urls.map((url) => new URL(url).pathname).filter((path) => /\.(js|css)$/.test(path)));
  expect(assets.size).toBeGreaterThan(1);
  return [...assets].map(compressedSize).reduce((sum, bytes) => sum + bytes, 0);
}

function compressedSize(path: string): number {
  const file = join(REPOSITORY, 'dist', 'console', path);
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
}
