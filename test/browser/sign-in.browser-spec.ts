import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN, OTHER_TOKEN } from '../support/api-client.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';
import { openWatchedPage } from './support/watched-page.js';

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const form = (page: Page) => page.getByLabel('API token', { exact: true });

/** All that scripts of the page could read of who is signed in. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie].join());

describe('signing in', () => {
  it('by pasting a token leads to where one wanted to go, and once is enough for all tabs', async () => {
    const { page, close } = await sidetrack.openBlank();
    const waiting = await openWatchedPage(page.context());
    await waiting.page.goto(`${sidetrack.url}/recordings?status=absent`);
    await form(waiting.page).waitFor();
    await page.goto(`${sidetrack.url}/quarantine?state=all`);
    await form(page).fill(API_TOKEN);
    await page.keyboard.press('Enter');

    await heading(page, 'Quarantine').waitFor();
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe('/quarantine?state=all');
    expect(await readable(page)).not.toContain(API_TOKEN);
    await heading(waiting.page, 'Recordings').waitFor();
    expect(waiting.page.url()).toContain('/recordings?status=absent');
    await waiting.close();
    await close();
  });

  it('with a wrong token says so in the door’s words', async () => {
    const { page, close, expectError } = await sidetrack.openBlank();
    expectError(/status of 401/);
    await page.goto(sidetrack.url);
    await form(page).fill('made-up-and-wrong');
    await page.keyboard.press('Enter');

    await page.getByRole('alert').getByText('This token is not among those in API_TOKENS.').waitFor();
    await close();
  });

  it('by a link leaves no token in the address, nor anywhere in the page, and asks before it takes another name', async () => {
    const { page, close, expectError } = await sidetrack.openBlank();
    await page.goto(`${sidetrack.url}/live#token=${API_TOKEN}`);
    await heading(page, 'Live').waitFor();
    await page.getByText('Signed in as test', { exact: true }).waitFor();
    expect(page.url()).toBe(`${sidetrack.url}/live`);
    expect(await readable(page)).not.toContain(API_TOKEN);

    // Once within the page, once with the page loaded anew.
    const question = page.getByRole('region', { name: 'Another token' });
    await page.evaluate((token) => void (location.hash = `token=${token}`), OTHER_TOKEN);
    await question.getByText('signs in as somebody-else').waitFor();
    expect(page.url()).toBe(`${sidetrack.url}/live`);
    await question.getByRole('button', { name: 'Stay as I am' }).click();
    await question.waitFor({ state: 'detached' });
    await page.goto(`${sidetrack.url}/quarantine?state=all#token=${OTHER_TOKEN}`);
    await question.waitFor();
    await page.getByText('Signed in as test', { exact: true }).waitFor();
    expect(page.url()).not.toContain('token');
    await question.getByRole('button', { name: 'Change to somebody-else' }).click();
    await page.getByText('Signed in as somebody-else', { exact: true }).waitFor();

    expectError(/status of 401/);
    await page.evaluate(() => void (location.hash = 'token=made-up-and-not-valid'));
    await question.getByText('not valid here').waitFor();
    await question.getByRole('button').click();
    // The same name once more is no question.
    await page.goto(`${sidetrack.url}/live#token=${OTHER_TOKEN}`);
    await heading(page, 'Live').waitFor();
    expect(await question.count()).toBe(0);
    await close();
  });

  it('out in one tab shows in all, and everywhere ends the sessions of other browsers, which say so', async () => {
    const [one, elsewhere] = [await sidetrack.openBlank(), await sidetrack.openBlank()];
    for (const { page, expectError } of [one, elsewhere]) {
      expectError(/status of 401/);
      await page.goto(`${sidetrack.url}/live#token=${OTHER_TOKEN}`);
      await heading(page, 'Live').waitFor();
    }
    const second = await openWatchedPage(one.page.context());
    second.expectError(/status of 401/);
    await second.page.goto(`${sidetrack.url}/quarantine`);
    await heading(second.page, 'Quarantine').waitFor();

    await one.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    for (const { page } of [one, second]) await form(page).waitFor();
    await second.page.reload();
    await form(second.page).waitFor();
    // Of two tabs of a browser, the one that is refused first says why, and leads the other one to signing in.
    await second.close();

    await elsewhere.page.getByRole('button', { name: 'Everywhere…' }).click();
    const dialog = elsewhere.page.getByRole('dialog', { name: 'Sign out everywhere' });
    await one.page.goto(`${sidetrack.url}/live#token=${OTHER_TOKEN}`);
    await heading(one.page, 'Live').waitFor();
    await dialog.getByRole('button', { name: /^End / }).click();
    await form(elsewhere.page).waitFor();
    await one.page.getByText('You are not signed in any more').waitFor();
    await form(one.page).fill(API_TOKEN);
    await one.page.keyboard.press('Enter');
    await heading(one.page, 'Live').waitFor();
    for (const { close } of [one, elsewhere]) await close();
  });
});
