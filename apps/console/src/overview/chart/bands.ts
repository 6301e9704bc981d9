import { scaleBand } from '@visx/scale';
import type { Tick } from './frame';
import { stepOfTicks } from './spread-ticks';

interface Labelled {
  readonly key: string;
  readonly label: string;
}

/** Where each bar is. Charts of the same bars, one below the other, have them in the same places. */
export const bandsOf = (bars: readonly Labelled[], width: number) =>
  scaleBand({ domain: bars.map(({ key }) => key), range: [0, width], paddingInner: 0.15, paddingOuter: 0.1 });

/** The labels below the bars, as many as there is room for. */
export function bandTicks(bars: readonly Labelled[], width: number): readonly Tick[] {
  const place = bandsOf(bars, width);
  const step = stepOfTicks(bars.length, width);
  return bars
    .filter((_, index) => index % step === 0)
    .map(({ key, label }) => ({ x: (place(key) ?? 0) + place.bandwidth() / 2, label }));
}
