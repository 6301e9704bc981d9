import { beforeAll, describe, expect, it } from 'vitest';
import { CALL, CONTRADICTED, FAILED, RECORDING, SENT } from './support/a-few-callbacks.js';
import { expectFit, expectFitIn, expectNoOverhang, takeOn } from './support/expect-fit.js';
import { filterOf } from './support/listed.js';
import { sharedConsole, type SharedConsole } from './support/open-console.js';
import { goWithin } from './support/tabs.js';
import type { Look } from './support/watched-page.js';

let sidetrack: SharedConsole;
beforeAll(async () => {
  sidetrack = await sharedConsole();
});

const LOOKS = [
  ['light', 1_280],
  ['dark', 1_280],
  ['light', 360],
] as const satisfies Look[];

// Each page is loaded once, and then takes on its looks as it stands.
describe('axe-core finds nothing, and nothing hangs out of the page, in light and in dark, on a desk and on a phone:', () => {
  it('signing in', async () => {
    const { page, close } = await sidetrack.openBlank();
    await page.goto(sidetrack.url);
    await page.getByLabel('API token', { exact: true }).waitFor();

    await expectFitIn([LOOKS[0], ['dark', 360]], page);
    await close();
  });

  it.each<[string, Look, Look, string]>([
    ['messages', ['light', 1_280], ['dark', 360], CONTRADICTED],
    ['calls', ['dark', 1_280], ['light', 360], CALL],
    ['recordings', ['light', 1_280], ['dark', 360], RECORDING],
    ['discrepancies', ['dark', 1_280], ['light', 360], CONTRADICTED],
  ])('the list of %s, with and without a panel', async (list, wide, narrow, sid) => {
    const { page, close } = await sidetrack.open(`/${list}`);
    const panel = page.getByRole('region', { name: sid });
    const openFirst = async (): Promise<void> => {
      await page
        .locator('tbody tr')
        .first()
        .click({ position: { x: 4, y: 4 } });
      await panel.getByLabel('Last events').waitFor();
    };
    await takeOn(page, wide);
    await page.getByRole('link', { name: sid }).first().waitFor();
    // Where the panel stands beside the list, both are looked at together.
    await expectNoOverhang(page);
    await openFirst();
    await expectFit(page);
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });

    await takeOn(page, narrow);
    await expectFit(page);
    await openFirst();
    await expectFit(page);
    await close();
  });

  it.each<Look>([
    ['light', 360],
    ['dark', 1_280],
  ])('a list while one of its filters is open, in %s at %i px', async (...look) => {
    const { page, close } = await sidetrack.open('/messages?class=failed');
    await takeOn(page, look);
    for (const name of ['Class', 'First seen', 'Error code']) {
      await filterOf(page, name).click();
      await page.getByRole('dialog', { name: new RegExp(name) }).waitFor();
      await expectFit(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await close();
  });

  it('a SID, with what the provider sent', async () => {
    const { page, close } = await sidetrack.open(`/sid/${SENT}`);
    await page.getByText('What the provider sent').first().click();
    await page.getByLabel('Parameters of queued').getByText('MessageStatus = queued').waitFor();

    await expectFitIn([...LOOKS, ['dark', 768]], page);
    await close();
  });

  it('what never came, and what was lost, where there is nothing of either', async () => {
    const looks = [LOOKS[0], ['dark', 390]] as const;
    const { page, close } = await sidetrack.open('/absences?beginnings=yes');
    await page.getByText('No account is silent').waitFor();
    await page
      .getByRole('region', { name: 'Beginnings that never came' })
      .getByRole('link', { name: FAILED })
      .waitFor();
    await expectFitIn(looks, page);

    await goWithin(page, '/lost');
    await page.getByText('No provider is asked').waitFor();
    await page.getByText('callbacks and their answers agree').waitFor();
    await expectFitIn(looks, page);
    await close();
  });

  it('reconciliations where no provider is asked', async () => {
    const { page, close } = await sidetrack.open('/reconciliations');
    await page.getByText('No provider is asked').waitFor();
    await page.getByText('Nothing was asked yet').waitFor();
    expect(await page.getByRole('button', { name: 'Ask now…' }).isDisabled()).toBe(true);

    await expectFitIn([LOOKS[0], ['dark', 360]], page);
    await close();
  });

  it('what comes in live', async () => {
    const { page, close } = await sidetrack.open('/live?kind=message&status=undelivered');
    await page.getByRole('row').getByRole('link', { name: FAILED, exact: true }).waitFor();

    await expectFitIn(LOOKS, page);
    await close();
  });

  it('a number, one that is none, a ticket, and what is not known', async () => {
    const looks = [LOOKS[0], ['dark', 360]] as const;
    const { page, close, expectError } = await sidetrack.open('/number/+15550100002');
    expectError(/status of 40[04]/);
    await page.getByRole('link', { name: SENT }).waitFor();
    await expectFitIn(looks, page);

    await goWithin(page, `/number/${encodeURIComponent('0049 151 12345678')}`);
    await page.getByText('No message and no call has come in').waitFor();
    await expectFitIn(looks, page);

    await goWithin(page, `/number/${encodeURIComponent('+-+')}`);
    await page.getByText('no letter and no digit').waitFor();
    await expectFitIn(looks, page);

    await goWithin(page, '/ticket/SW-1');
    await page.getByRole('heading', { level: 1, name: 'Ticket SW-1' }).waitFor();
    await expectFitIn(looks, page);

    await goWithin(page, '/sid/SM-never-seen');
    await page.getByText('No callback of this SID has come in').waitFor();
    await expectFitIn(looks, page);
    await close();
  });
});
