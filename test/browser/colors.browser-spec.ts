import { beforeAll, expect, it } from 'vitest';
import { FAILED } from './support/a-few-callbacks.js';
import { takeOn } from './support/expect-fit.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

it('what failed is shown in red, in a light one and in a dark one', async () => {
  const { page, close } = await sidetrack.open(`/sid/${FAILED}`);
  const pill = page.getByRole('region', { name: 'Where it stands' }).getByText('undelivered', { exact: true }).first();
  await pill.waitFor();
  const colors: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await takeOn(page, [theme, 1_280]);
    colors.push(await pill.evaluate((element) => getComputedStyle(element).color));
  }
  expect(colors).toEqual(['rgb(176, 37, 37)', 'rgb(255, 156, 156)']);
  await close();
});
