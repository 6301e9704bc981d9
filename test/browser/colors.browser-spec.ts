import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageParams } from '../support/provider.js';
import { openConsole, type OpenConsole } from './support/open-console.js';

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await sidetrack.send('message', messageParams('SM-of-colour', 'undelivered'));
});
afterAll(() => sidetrack.close());

it('what failed is shown in red, in a light one and in a dark one', async () => {
  const colors: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    const { page, close } = await sidetrack.open('/sid/SM-of-colour', { theme });
    const pill = page
      .getByRole('region', { name: 'Where it stands' })
      .getByText('undelivered', { exact: true })
      .first();
    colors.push(await pill.evaluate((element) => getComputedStyle(element).color));
    await close();
  }
  expect(colors).toEqual(['rgb(176, 37, 37)', 'rgb(255, 156, 156)']);
});
