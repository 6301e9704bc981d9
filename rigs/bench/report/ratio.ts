import { median } from '../../../test/support/median.js';

/** How many times as large as another figure a figure is, by rounds that were measured next to each other. */
export interface Ratio {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Both lists are in the order of the rounds and of equal length. */
export function ratioOf(values: readonly number[], others: readonly number[]): Ratio {
  const ratios = values.map((value, round) => value / (others[round] ?? Number.NaN));
  return { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}

/** `7.4 (6.9–8.1)` */
export function describeRatio({ median: middle, lowest, highest }: Ratio): string {
  return `${short(middle)} (${short(lowest)}–${short(highest)})`;
}

/** `0.93 ± 0.02`: the mean of what was measured several times, and its standard error. */
export function describeMean(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  return Number.isNaN(error) ? short(mean) : `${short(mean)} ± ${short(error)}`;
}

/** Two significant digits, or three where there are three before the point. */
export function short(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
}
