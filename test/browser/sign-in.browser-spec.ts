import { beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN } from '../support/api-client.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

describe('signing in', () => {
  it('by pasting a token leads to where one wanted to go', async () => {
    const { page, close } = await sidetrack.openBlank();
    await page.goto(`${sidetrack.url}/quarantine`);
    await page.getByLabel('API token', { exact: true }).fill(API_TOKEN);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Quarantine' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/quarantine');
    await close();
  });

  it('with a wrong token says so in the door’s words', async () => {
    const { page, close, expectError } = await sidetrack.openBlank();
    expectError(/status of 401/);
    await page.goto(sidetrack.url);
    await page.getByLabel('API token', { exact: true }).fill('made-up-and-wrong');
    await page.keyboard.press('Enter');

    expect(await page.getByRole('alert').textContent()).toContain('This token is not among those in API_TOKENS.');
    await close();
  });

  it('stays as it is in a tab that is signed in when a link carries another token, until its reader says so', async () => {
    const { page, close, expectError } = await sidetrack.open('/live');
    expectError(/status of 401/);
    await page.getByRole('heading', { level: 1, name: 'Live' }).waitFor();
    const tokenOfTab = (): Promise<string | null> => page.evaluate(() => sessionStorage.getItem('sidetrack-token'));
    const other = 'made-up-token-of-somebody-else';

    // Once within the page, once with the page loaded anew.
    await page.evaluate((token) => void (location.hash = `token=${token}`), other);
    const question = page.getByRole('region', { name: 'Another token' });
    await question.waitFor();
    expect([await tokenOfTab(), page.url()]).toEqual([API_TOKEN, `${sidetrack.url}/live`]);
    await question.getByRole('button', { name: 'Stay as I am' }).click();
    await question.waitFor({ state: 'detached' });
    await page.goto(`${sidetrack.url}/quarantine?state=all#token=${other}`);
    await question.waitFor();
    expect(await tokenOfTab()).toBe(API_TOKEN);
    expect(page.url()).not.toContain('token');

    await question.getByRole('button', { name: 'Change to the token of the link' }).click();
    await page.getByRole('link', { name: 'Messages' }).click();
    await page.getByLabel('API token', { exact: true }).waitFor();
    expect(await tokenOfTab()).not.toBe(API_TOKEN);
    await close();
  });

  it('by a link leaves no token in the address, and lasts for this tab alone', async () => {
    const { page, close } = await sidetrack.open('/live');
    await page.getByRole('heading', { level: 1, name: 'Live' }).waitFor();

    expect(page.url()).not.toContain('token');
    expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain(API_TOKEN);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Live' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(sidetrack.url);
    await other.getByLabel('API token', { exact: true }).waitFor();
    await close();
  });
});
