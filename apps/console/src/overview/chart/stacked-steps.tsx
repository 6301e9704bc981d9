import { scaleLinear } from '@visx/scale';
import type { ReactElement } from 'react';
import { formatNumber } from '../../shared/format-number';
import { Frame, type Tick } from './frame';
import { wholeTicks } from './whole-ticks';

export interface StepSeries {
  readonly name: string;
  readonly color: string;
  readonly counts: readonly number[];
}

/** A marked time range, in places of the counts: 0 is the left edge of the first. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** A unique key, because two marks may begin in the same place. */
  readonly key: string;
  readonly title: string;
}

interface Props {
  /** From the bottom to the top. All series have the same length. */
  readonly series: readonly StepSeries[];
  readonly marks: readonly Mark[];
  readonly ticks: (width: number) => readonly Tick[];
  readonly height: number;
}

/** For counts that are too many for a bar each: one shape for every series, with a step for every count. */
export function StackedSteps({ series, marks, ticks, height }: Props): ReactElement {
  const places = series[0]?.counts.length ?? 0;
  const sums = Array.from({ length: places }, (_, place) =>
    series.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0),
  );
  const most = Math.max(1, ...sums);
  return (
    <Frame
      height={height}
      valueScale={(plot) => scaleLinear({ domain: [0, most], range: [plot, 0], nice: true })}
      valueTicks={wholeTicks}
      formatValue={formatNumber}
      ticks={ticks}
    >
      {(width, plot, scale) => {
        const x = (place: number): number => (place / places) * width;
        const below = Array.from({ length: places }, () => 0);
        return (
          <>
            {marks.map(({ from, to, key, title }) => (
              <rect key={key} className="silence" x={x(from)} width={Math.max(2, x(to) - x(from))} height={plot}>
                <title>{title}</title>
              </rect>
            ))}
            {series.map(({ name, color, counts }) => {
              const tops = counts.map((count, place) => (below[place] ?? 0) + count);
              const path = outline(below, tops, x, scale);
              tops.forEach((top, place) => (below[place] = top));
              return <path key={name} d={path} fill={color} data-series={name} />;
            })}
          </>
        );
      }}
    </Frame>
  );
}

/** A box for every place that has a count, all in one path. */
function outline(
  bottoms: readonly number[],
  tops: readonly number[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  return tops
    .map((top, place) => {
      const bottom = bottoms[place] ?? 0;
      if (top === bottom) return '';
      return `M${x(place)},${y(bottom)}V${y(top)}H${x(place + 1)}V${y(bottom)}Z`;
    })
    .join('');
}
