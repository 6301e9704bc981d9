import { beforeAll, describe, expect, it } from 'vitest';
import { CALL, CONTRADICTED, FAILED, SENT } from './support/a-few-callbacks.js';
import { filterOf, searchOf, sidsOf } from './support/listed.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

describe('the filters of a list', () => {
  it('are set one after the other, and survive reload and back', async () => {
    const { page, close } = await sidetrack.open('/messages');
    expect(await sidsOf(page, 'All 3 rows')).toEqual([CONTRADICTED, FAILED, SENT]);

    await filterOf(page, 'Class').click();
    await page.getByRole('checkbox', { name: 'failed' }).check();
    await page.getByRole('checkbox', { name: 'contradicted' }).check();
    await page.keyboard.press('Enter');
    expect(await sidsOf(page, 'All 2 rows')).toEqual([CONTRADICTED, FAILED]);
    await filterOf(page, 'To').click();
    await page.getByRole('textbox', { name: 'To' }).fill('+1 (555) 010-0009');
    await page.keyboard.press('Enter');
    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    expect(searchOf(page)).toBe('?class=failed&class=contradicted&to=%2B1+%28555%29+010-0009');

    await page.reload();
    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    await page.goBack();
    expect(await sidsOf(page, 'All 2 rows')).toEqual([CONTRADICTED, FAILED]);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await sidsOf(page, 'All 3 rows')).toHaveLength(3);
    expect(searchOf(page)).toBe('');
    await close();
  });

  it('take times as lengths, and as they are shown here', async () => {
    const { page, close } = await sidetrack.open('/messages');
    await filterOf(page, 'First seen').click();
    await page.getByRole('button', { name: 'last 1h' }).click();
    await filterOf(page, 'First seen last 1h').click();
    expect(searchOf(page)).toBe('?since=1h');

    await page.getByLabel('First seen at or after').fill('2026-01-31');
    await page.getByLabel('First seen before').fill('2026-02-01 08:30');
    await page.keyboard.press('Enter');
    await page.getByText('No message matches these filters').waitFor();
    expect(searchOf(page)).toBe('?since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T08%3A30%3A00.000Z');
    await filterOf(page, 'First seen from 2026-01-31 00:00, before 2026-02-01 08:30 UTC').waitFor();
    await close();
  });

  it('show what the box above was told', async () => {
    const { page, close } = await sidetrack.open('/');
    await page.getByLabel('Search', { exact: true }).fill('status:undelivered error:30003 to:+15550100009 after:3d');
    await page.keyboard.press('Enter');

    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    const bar = page.getByRole('group', { name: 'Filters of messages' });
    for (const text of ['Status undelivered', 'Error code 30003', 'To +15550100009', 'First seen last 3d']) {
      await bar.getByRole('button', { name: text, exact: true }).waitFor();
    }
    await bar.getByRole('button', { name: 'Clear Error code' }).click();
    await bar.getByRole('button', { name: 'Clear Error code' }).waitFor({ state: 'detached' });
    expect(searchOf(page)).not.toContain('errorCode');
    await close();
  });

  it('that are wrong, or of another list, are named by the API and can be taken away', async () => {
    const { page, close, expectError } = await sidetrack.open('/calls?status=sentt&class=stalled');
    expectError(/status of 400/);
    await page.getByRole('alert').getByText('status does not know "sentt"').first().waitFor();

    await page.getByRole('button', { name: 'Clear Class' }).click();
    await page.getByRole('button', { name: 'Clear Status' }).click();
    expect(await sidsOf(page, '1 row')).toEqual([CALL]);
    await close();
  });
});

describe('a list with nothing in it', () => {
  it('says which filter to take away', async () => {
    const { page, close } = await sidetrack.open('/messages?status=queued&to=%2B15550100009');
    await page.getByText('There are some without this one:').waitFor();
    expect(await page.getByRole('button', { name: /^Without/ }).allTextContents()).toEqual(['Without Status: queued']);

    await page.getByRole('button', { name: 'Without Status: queued' }).click();
    expect(await sidsOf(page, '1 row')).toEqual([FAILED]);
    await close();
  });
});
