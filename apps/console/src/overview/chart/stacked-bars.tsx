import { Link } from '@tanstack/react-router';
import { scaleLinear } from '@visx/scale';
import type { ReactElement } from 'react';
import { formatNumber } from '../../shared/format-number';
import { bandsOf, bandTicks } from './bands';
import { Frame } from './frame';
import type { ListLink } from './list-link';
import type { Measure } from './measure';
import { stack } from './stack';
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

interface Props {
  readonly bars: readonly Bar[];
  readonly height: number;
  /** With `share` every bar that counts anything has the same height. */
  readonly measure?: Measure;
  /** Whether the bars have their labels below them. */
  readonly hasLabels?: boolean;
}

const SHARE_TICKS = [0, 0.5, 1];

const sumOf = ({ parts }: Bar): number => parts.reduce((sum, { count }) => sum + count, 0);

/** Counts as bars. Each bar is a stack of parts, and each part is a link to its list. */
export function StackedBars({ bars, height, measure = 'count', hasLabels = true }: Props): ReactElement {
  const isShare = measure === 'share';
  const most = isShare ? 1 : Math.max(1, ...bars.map(sumOf));
  return (
    <Frame
      height={height}
      valueScale={(plot) => scaleLinear({ domain: [0, most], range: [plot, 0], nice: !isShare })}
      valueTicks={(scale) => (isShare ? SHARE_TICKS : wholeTicks(scale))}
      formatValue={(value) => (isShare ? `${value * 100} %` : formatNumber(value))}
      ticks={hasLabels ? (width) => bandTicks(bars, width) : undefined}
    >
      {(width, _, scale) => {
        const place = bandsOf(bars, width);
        return bars.map((bar) => {
          const whole = isShare ? sumOf(bar) : 1;
          return stack(bar.parts, (value) => scale(whole === 0 ? 0 : value / whole)).map(
            ({ part, y, height: size }) => (
              <Link
                key={`${bar.key} ${part.series}`}
                to={part.link.to}
                search={part.link.search}
                tabIndex={-1}
                className="bar-part"
              >
                <rect
                  x={place(bar.key)}
                  y={y}
                  width={place.bandwidth()}
                  height={size}
                  fill={part.color}
                  data-bar={bar.key}
                  data-series={part.series}
                >
                  <title>{part.title}</title>
                </rect>
              </Link>
            ),
          );
        });
      }}
    </Frame>
  );
}
