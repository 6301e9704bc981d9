import type { Locator } from 'playwright-core';

/** A rectangle of a chart, and what it stands for. */
export interface DrawnPart {
  readonly bar: string;
  readonly series: string;
  readonly height: number;
}

/** The parts of a chart's bars as they are drawn. */
export function drawnParts(chart: Locator): Promise<DrawnPart[]> {
  return chart.locator('rect[data-bar]').evaluateAll((rects) =>
    rects.map((rect) => ({
      bar: rect.getAttribute('data-bar')!,
      series: rect.getAttribute('data-series')!,
      height: Number(rect.getAttribute('height')),
    })),
  );
}

/** The steps of a series as they are drawn: in which place of how many, and how high. */
export async function drawnSteps(
  chart: Locator,
  series: string,
  places: number,
): Promise<{ readonly place: number; readonly height: number }[]> {
  const path = (await chart.locator(`path[data-series="${series}"]`).getAttribute('d')) ?? '';
  const width = Number(await chart.locator('.axis-of-time line').getAttribute('x2'));
  return [...path.matchAll(/M([\d.]+),([\d.]+)V([\d.]+)H/g)].map(([, x, bottom, top]) => ({
    place: Math.round((Number(x) / width) * places),
    height: Number(bottom) - Number(top),
  }));
}

/** What counts anything is drawn no lower than this, so that it is seen; such heights say nothing. */
const LEAST_HEIGHT = 3;

/**
 * By how many pixels heights differ at most from being in proportion to these counts: what is drawn is then what was
 * counted, whatever the scale.
 */
export function mostOutOfProportion(heights: readonly number[], counts: readonly number[]): number {
  const drawn = heights
    .map((height, index) => ({ height, count: counts[index]! }))
    .filter(({ height }) => height > LEAST_HEIGHT);
  const sum = (name: 'height' | 'count'): number => drawn.reduce((total, one) => total + one[name], 0);
  const scale = sum('height') / sum('count');
  return Math.max(...drawn.map(({ height, count }) => Math.abs(height - count * scale)));
}

/** Opens the table under a chart, unless it is open; its rows are drawn a moment later. */
export async function openTable(chart: Locator): Promise<void> {
  const details = chart.locator('details', { hasText: 'As a table' });
  // What the page asked for, not what is drawn by now: a click on a table that is about to be drawn would close it.
  const isOpen = await details.evaluate((element) => (element as HTMLDetailsElement).open);
  if (!isOpen) await details.getByText('As a table').click();
  await details.getByRole('table').waitFor();
}

/** A table under a chart as rows of texts by the names of their columns; it is opened first. */
export async function readTable(chart: Locator, caption: RegExp): Promise<Record<string, string>[]> {
  await openTable(chart);
  return chart.getByRole('table', { name: caption }).evaluate((element) => {
    const texts = (row: Element): string[] => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '');
    const [head, ...rows] = [...element.querySelectorAll('tr')].map(texts);
    return rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [head![index]!, cell])));
  });
}
