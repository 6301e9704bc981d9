import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDoorReport } from '../../libs/intake/spec-support/a-door-report.js';
import pg from 'pg';
import { API_TOKEN } from '../support/api-client.js';
import { drawnParts, drawnSteps, mostOutOfProportion, openTable, readTable } from './support/drawn.js';
import { expectFit, expectFitIn, takeOn } from './support/expect-fit.js';
import { openConsole, type OpenConsole } from './support/open-console.js';
import type { WatchedPage } from './support/watched-page.js';
import { appendTraffic } from './support/month-of-traffic.js';

interface Counts {
  readonly messages: number;
  readonly byClass: Record<string, number>;
  readonly byErrorCode: Record<string, number>;
  readonly classesByChannel: Record<'sms' | 'mms', Record<string, number>>;
  readonly timeToDelivered: { messages: number; p50Ms: number | null; p95Ms: number | null; p99Ms: number | null };
  readonly order: { events: number; outOfOrder: number; share: number } | null;
}
interface Audit {
  readonly total: Counts;
  readonly intervals: readonly (Counts & { readonly since: string })[];
}
interface Traffic {
  readonly total: { readonly byKind: Record<string, number> };
  readonly intervals: readonly { readonly since: string; readonly byKind: Record<string, number> }[];
  readonly silences: readonly { readonly expected: number }[];
}
interface Waiting {
  readonly ages: readonly { readonly fromMs: number; readonly byClass: Record<string, number> }[];
}

const LOOKS = [
  ['light', 1_440],
  ['light', 390],
  ['dark', 390],
] as const;

const WORDS: Readonly<Record<string, string>> = {
  'receipt-not-expected': 'no receipt expected',
  'in-flight': 'in flight',
  'awaiting-receipt': 'awaiting receipt',
  'receipt-overdue': 'receipt overdue',
};

let sidetrack: OpenConsole;
beforeAll(async () => {
  sidetrack = await openConsole();
  await appendTraffic(sidetrack.databaseUrl, new Date());
  const { status } = await sidetrack.post('message', { MessageStatus: 'sent' });
  expect(status).toBe(422);
});
afterAll(() => sidetrack.close());

async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: sidetrack.databaseUrl });
  await owner.connect();
  await owner.query(statement, values);
  await owner.end();
}

async function ask<Body>(path: string): Promise<Body> {
  const response = await fetch(sidetrack.url + path, { headers: { authorization: `Bearer ${API_TOKEN}` } });
  expect(response.status, path).toBe(200);
  return (await response.json()) as Body;
}

const chartIn = (page: Page, name: string): Locator => page.locator(`[data-chart="${name}"]`);

const nonZero = (row: Record<string, string>): boolean =>
  Object.values(row)
    .slice(1)
    .some((cell) => cell !== '0' && cell !== '–');

describe('the overview shows the API’s numbers', () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const watched = await sidetrack.open('/');
    ({ page, close } = watched);
    // On a machine that is busy with other things the ingest door may report late, which is said elsewhere.
    watched.expectError(/status of 503/);
  });
  afterAll(() => close());

  const look = async (range: string): Promise<void> => {
    await page
      .getByRole('radiogroup', { name: 'The last' })
      .getByText(range.replace(/(?=[hd])/, ' '))
      .click();
    await page.locator(`input[type=radio][value="${range}"]:checked`).waitFor({ state: 'attached' });
  };

  it.each([
    ['sms', '24h', 'hour'],
    ['mms', '24h', 'hour'],
    ['sms', '30d', 'day'],
  ] as const)('of %s by class over %s, as bars and as a table', async (channel, range, interval) => {
    await look(range);
    const chart = chartIn(page, channel);
    const rows = (await readTable(chart, /by class/)).filter(nonZero);
    const { intervals } = await ask<Audit>(`/v1/audit/deliveries?since=${range}&interval=${interval}`);
    const counted = intervals.filter(({ classesByChannel }) => Object.keys(classesByChannel[channel]).length > 0);

    expect(counted.length).toBeGreaterThan(2);
    expect(rows.map(toNumbers)).toEqual(
      counted.map(({ since, classesByChannel }) => ({
        [interval]: interval === 'day' ? `${since.slice(0, 10)} UTC` : `${since.slice(0, 16).replace('T', ' ')} UTC`,
        ...inWords(classesByChannel[channel]),
      })),
    );

    const parts = await drawnParts(chart);
    const cells = counted.flatMap(({ since, classesByChannel }) =>
      Object.entries(classesByChannel[channel]).map(([name, count]) => ({ key: `${since} ${name}`, count })),
    );
    expect(parts.map(({ bar, series }) => `${bar} ${series}`).toSorted()).toEqual(
      cells.map(({ key }) => key).toSorted(),
    );
    const countOf = new Map(cells.map(({ key, count }) => [key, count]));
    const drawnCounts = parts.map(({ bar, series }) => countOf.get(`${bar} ${series}`)!);
    expect(
      mostOutOfProportion(
        parts.map(({ height }) => height),
        drawnCounts,
      ),
    ).toBeLessThan(0.1);
  });

  it('of the time to receipt, as lines and as a table', async () => {
    await look('24h');
    const chart = chartIn(page, 'receipt-time');
    await readTable(chart, /Time to receipt/);
    const { intervals } = await ask<Audit>('/v1/audit/deliveries?since=24h&interval=hour');
    const times = intervals.map(({ timeToDelivered }) => timeToDelivered).filter(({ messages }) => messages > 0);
    expect(times.length).toBeGreaterThan(3);

    const shown = await chart
      .locator('td span[title$=" ms"]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')).filter((title) => title !== '– ms'));
    expect(shown).toEqual(times.flatMap(({ p50Ms, p95Ms, p99Ms }) => [p50Ms, p95Ms, p99Ms].map((ms) => `${ms} ms`)));

    for (const series of ['p50', 'p95', 'p99'] as const) {
      const heights = await chart
        .locator(`circle[data-series=${series}]`)
        .evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute('cy'))));
      const least = 100;
      const bottom = 180 - 8 - 24;
      const logs = times.map((time) => Math.log(Math.max(least, time[`${series}Ms`]!) / least));
      expect(heights).toHaveLength(times.length);
      expect(
        mostOutOfProportion(
          heights.map((y) => bottom - y),
          logs,
        ),
      ).toBeLessThan(0.1);
    }
  });

  it('of what is stuck at sent by age, as bars and as a table', async () => {
    await look('24h');
    const chart = chartIn(page, 'waiting');
    const rows = await readTable(chart, /without a receipt by age/);
    const { ages } = await ask<Waiting>('/v1/audit/waiting');

    expect(rows.map((row) => [Number(row['awaiting receipt']), Number(row['receipt overdue'])])).toEqual(
      ages.map(({ byClass }) => [byClass['awaiting-receipt'], byClass['receipt-overdue']]),
    );
    const parts = await drawnParts(chart);
    const counts = parts.map(({ bar, series }) => ages.find(({ fromMs }) => String(fromMs) === bar)!.byClass[series]!);
    expect(parts.length).toBeGreaterThan(3);
    expect(
      mostOutOfProportion(
        parts.map(({ height }) => height),
        counts,
      ),
    ).toBeLessThan(0.1);
  });

  it.each([
    ['24h', 'minute'],
    ['7d', 'hour'],
  ] as const)(
    'of the callbacks over %s by the %s with their silences, as steps and as a table',
    async (range, interval) => {
      await look(range);
      const chart = chartIn(page, 'traffic');
      const rows = (await readTable(chart, /^Callbacks/)).filter(nonZero);
      const traffic = await ask<Traffic>(`/v1/audit/traffic?since=${range}&interval=${interval}`);
      const counted = traffic.intervals
        .map(({ since, byKind }) => ({ since, byKind }))
        .filter(({ byKind }) => Object.values(byKind).some((count) => count > 0));

      expect(rows).toEqual(
        counted.map(({ since, byKind }) => ({
          [interval]: `${since.slice(0, 16).replace('T', ' ')} UTC`,
          messages: String(byKind['message']),
          calls: String(byKind['call']),
          recordings: String(byKind['recording']),
        })),
      );
      const steps = await drawnSteps(chart, 'message', traffic.intervals.length);
      const ofMessages = counted.filter(({ byKind }) => byKind['message']! > 0);
      expect(steps).toHaveLength(ofMessages.length);
      expect(
        mostOutOfProportion(
          steps.map(({ height }) => height),
          ofMessages.map(({ byKind }) => byKind['message']!),
        ),
      ).toBeLessThan(0.1);
      expect(traffic.silences.length).toBeGreaterThan(3);
      expect(await chart.locator('rect.silence').count()).toBe(traffic.silences.length);
      const words = await chart
        .getByRole('listitem')
        .filter({ hasText: 'No new recording of account account-2 since' })
        .count();
      expect(words + (await chart.locator('details li').count())).toBeGreaterThanOrEqual(traffic.silences.length);
    },
  );

  it('of error codes, now and in as long a time before', async () => {
    await look('24h');
    const chart = chartIn(page, 'error-codes');
    await chart.getByRole('row').nth(1).waitFor();
    await page.waitForFunction(() => !document.querySelector('[data-chart="error-codes"]')?.textContent?.includes('…'));
    const rows = await chart.getByRole('row').evaluateAll((all) =>
      all.slice(1).map((row) => {
        const [, now, before] = [...row.children].map((cell) => cell.textContent);
        return [row.getAttribute('data-value'), now, before];
      }),
    );
    const now = (await ask<Audit>('/v1/audit/deliveries?since=24h')).total.byErrorCode;
    const before = (await ask<Audit>('/v1/audit/deliveries?since=48h&until=24h')).total.byErrorCode;

    expect(rows.length).toBeGreaterThan(3);
    expect(rows).toEqual(rows.map(([code]) => [code, String(now[code!] ?? 0), String(before[code!] ?? 0)]));
    expect(rows[0]![1]).toBe(String(Math.max(...Object.values(now))));
    const widths = await chart
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => parseFloat(bar.getAttribute('width')!)));
    const counts = rows.flatMap(([, one, other]) => [Number(one), Number(other)]);
    expect(mostOutOfProportion(widths, counts)).toBeLessThan(0.01);
  });

  it('in its figures, the share out of order among them', async () => {
    await look('7d');
    const figure = async (label: string): Promise<string> => {
      const number = page.locator(`[data-figure="${label}"] .figure`);
      await number.waitFor();
      return (await number.textContent())!;
    };
    const { total } = await ask<Audit>('/v1/audit/deliveries?since=7d&interval=day&include=order');

    expect(await figure('Messages')).toBe(String(total.messages));
    expect(await figure('Delivered')).toBe(String(total.byClass['delivered']));
    expect(await figure('Overdue')).toBe(String(total.byClass['receipt-overdue']));
    expect(await figure('Failed')).toBe(String(total.byClass['failed']));
    expect(parseFloat(await figure('Out of order'))).toBeCloseTo(total.order!.share * 100, 1);
  });
});

it('the overview shows how the ingest doors, the database, the journals and the quarantine are', async () => {
  const { page, close } = await sidetrack.open('/');
  const row = (name: RegExp): Locator => chartIn(page, 'health').getByRole('row', { name });
  const quarantine = row(/^Quarantine/);
  await quarantine.getByText('look').waitFor();

  expect(await row(/^Database/).textContent()).toContain('well');
  expect(await row(/^Ingest doors/).textContent()).toMatch(/^Ingest doorswell.*\/[0-9a-f]{8} takes callbacks$/);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await row(/^Journals/).textContent()).toContain('waiting for the database: 0');
  expect(await quarantine.textContent()).toContain('waiting for another try: 1');
  await close();
});

describe('a figure of the overview', () => {
  it('leads to the list that holds just what it counts', async () => {
    const { page, close } = await sidetrack.open('/?range=7d');
    for (const name of ['sms', 'mms', 'waiting']) await openTable(chartIn(page, name));
    await chartIn(page, 'error-codes').getByRole('link').first().waitFor();
    const links = await page.locator('main a[href]').evaluateAll((anchors) =>
      anchors.map((anchor) => ({
        href: anchor.getAttribute('href')!,
        text: anchor.querySelector('title')?.textContent?.replace(/^.*: /, '') ?? anchor.textContent ?? '',
        isOfOthers:
          anchor.closest('[data-chart="traffic"], [data-chart="health"], [data-chart="receipt-time"]') !== null,
      })),
    );
    // Neither callbacks nor times are resources; their links lead to those that were first seen meanwhile. A code counts nothing.
    const counted = links.filter(
      ({ href, text, isOfOthers }) => /^\d+( [a-z ]+)?$/.test(text) && !isOfOthers && !href.startsWith('/codes/'),
    );

    expect(counted.length).toBeGreaterThan(60);
    for (const { href, text } of counted) {
      const { pathname, search } = new URL(href, sidetrack.url);
      const path = pathname === '/discrepancies' ? '/v1/audit/discrepancies' : `/v1${pathname}`;
      const { data } = await ask<{ data: unknown[] }>(`${path}${search}&limit=1000`);
      expect(data.length, href).toBe(parseInt(text, 10));
    }
    await close();
  });

  it('opens that list with its filters in the address, and back is the overview', async () => {
    const { page, close } = await sidetrack.open('/');
    for (const [selector, heading, search] of [
      ['[data-figure="Failed"] a', 'Messages', /class=failed/],
      ['[data-figure="Stalled"] a', 'Discrepancies', /class=stalled/],
      ['[data-chart="sms"] svg a >> nth=0', 'Messages', /channel=sms/],
      ['[data-chart="waiting"] svg a >> nth=0', 'Messages', /class=awaiting-receipt/],
      ['[data-chart="error-codes"] td a >> nth=0', 'Messages', /errorCode=/],
      ['[data-chart="traffic"] [data-series="call"] a', 'Calls', /since=/],
      ['[data-chart="health"] a[href="/quarantine"] >> nth=0', 'Quarantine', /^$/],
    ] as const) {
      await page.locator(selector).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(new URL(page.url()).search).toMatch(search);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    }
    await close();
  });
});

describe('the range', () => {
  it('is kept by the address, through a reload and back', async () => {
    const { page, close } = await sidetrack.open('/');
    const range = page.getByRole('radiogroup', { name: 'The last' });
    await range.getByText('30 d').click();
    await page.waitForURL(/range=30d/);
    await page.reload();
    await chartIn(page, 'traffic').getByText('As a table').waitFor();
    await range.getByRole('radio', { name: '30 d', checked: true }).waitFor();

    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await range.getByRole('radio', { name: '24 h', checked: true }).waitFor();
    await close();
  });
});

it('axe-core finds nothing with every table open, and nothing hangs out of the page', async () => {
  const { page, close } = await sidetrack.open('/?range=7d');
  for (const name of ['traffic', 'sms', 'mms', 'receipt-time', 'waiting']) await openTable(chartIn(page, name));
  await chartIn(page, 'health').waitFor();

  await expectFitIn(LOOKS, page);
  await close();
});

describe('while an ingest door on another machine refuses callbacks, the overview', () => {
  const REFUSED = 'Callbacks are answered 503, since the disk of the journal is full; make room in DATA_DIR.';
  const refusing = aDoorReport({
    host: 'hooks-2.of-a-long-name.example.test',
    troubles: [{ code: 'callbacks-not-kept', message: REFUSED, isRed: true }],
  });
  beforeAll(() => asOwner('INSERT INTO door_reports VALUES ($1, now(), $2)', [refusing.door, refusing]));
  // It goes on reporting, however long the pages take.
  beforeEach(() => asOwner('UPDATE door_reports SET reported_at = now() WHERE door = $1', [refusing.door]));
  afterAll(() => asOwner('DELETE FROM door_reports WHERE door = $1', [refusing.door]));

  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await sidetrack.open('/');
    watched.expectError(/status of 503/);
  });
  afterAll(() => watched.close());

  // Each width first in light: what axe-core finds in dark besides would be of colours.
  it.each([
    ['light', 1_440],
    ['dark', 1_440],
    ['light', 768],
    ['dark', 768],
    ['light', 390],
    ['dark', 390],
  ] as const)('says so in its first line, names the door and lists it, in %s at %i px', async (theme, width) => {
    const { page } = watched;
    await takeOn(page, [theme, width]);
    const alert = page.getByRole('alert');
    await alert.getByText('Callbacks are refused now by 1 of 2 ingest doors').waitFor();
    const id = refusing.door.slice(0, 8);
    await alert.getByText(`Ingest door ${id} on ${refusing.host}: ${REFUSED}`).waitFor();
    const health = chartIn(page, 'health').getByRole('row', { name: /^Ingest doors/ });
    await health.getByText(`${refusing.host}/${id}`).waitFor();
    expect(await health.textContent()).toMatch(/^Ingest doorslook/);
    const [first, figures] = await Promise.all([
      alert.boundingBox(),
      page.getByRole('region', { name: 'In numbers' }).boundingBox(),
    ]);
    expect(first!.y).toBeLessThan(figures!.y);
    const verdict = health.getByText('look');
    expect(await verdict.evaluate((word) => word.scrollWidth - word.clientWidth)).toBeLessThanOrEqual(0);

    await expectFit(page, { ofColors: theme === 'dark' });
  });
});

const inWords = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [WORDS[name] ?? name, count]));

/** A row of a table with its counts as numbers, those of nothing left out. */
const toNumbers = (row: Record<string, string>): Record<string, string | number> => {
  const [header, ...cells] = Object.entries(row);
  return Object.fromEntries([
    header!,
    ...cells.map(([name, text]) => [name, Number(text)] as const).filter(([, count]) => count > 0),
  ]);
};
