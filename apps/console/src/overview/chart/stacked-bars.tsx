import { Link } from '@tanstack/react-router';
import { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactElement } from 'react';
import { formatCount } from '../../shared/format-count';
import { Frame } from './frame';
import type { ListLink } from './list-link';
import { stepOfTicks } from './spread-ticks';
import { wholeTicks } from './whole-ticks';

export interface Part {
  readonly series: string;
  readonly color: string;
  readonly count: number;
  /** The text that is shown when the pointer rests on the part. */
  readonly title: string;
  readonly link: ListLink;
}

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** From the bottom to the top. */
  readonly parts: readonly Part[];
}

/** Counts as bars. Each bar is a stack of parts, and each part is a link to its list. */
export function StackedBars({
  bars,
  height,
}: {
  readonly bars: readonly Bar[];
  readonly height: number;
}): ReactElement {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)));
  const places = (width: number) =>
    scaleBand({ domain: bars.map(({ key }) => key), range: [0, width], paddingInner: 0.15, paddingOuter: 0.1 });
  return (
    <Frame
      height={height}
      valueScale={(plot) => scaleLinear({ domain: [0, most], range: [plot, 0], nice: true })}
      valueTicks={wholeTicks}
      formatValue={formatCount}
      ticks={(width) => {
        const place = places(width);
        const step = stepOfTicks(bars.length, width);
        return bars
          .filter((_, index) => index % step === 0)
          .map(({ key, label }) => ({ x: (place(key) ?? 0) + place.bandwidth() / 2, label }));
      }}
    >
      {(width, _, scale) => {
        const place = places(width);
        return bars.map(({ key, parts }) => {
          let below = 0;
          return parts.map(({ series, color, count, title, link }) => {
            const top = scale(below + count);
            const size = scale(below) - top;
            below += count;
            if (count === 0) return null;
            return (
              <Link key={`${key} ${series}`} to={link.to} search={link.search} tabIndex={-1} className="bar-part">
                <rect
                  x={place(key)}
                  y={top}
                  width={place.bandwidth()}
                  height={size}
                  fill={color}
                  data-bar={key}
                  data-series={series}
                >
                  <title>{title}</title>
                </rect>
              </Link>
            );
          });
        });
      }}
    </Frame>
  );
}
