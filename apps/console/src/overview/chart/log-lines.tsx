import { scaleLog } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactElement } from 'react';
import { Frame } from './frame';
import { stepOfTicks } from './spread-ticks';

export interface LineSeries {
  readonly name: string;
  readonly color: string;
  /** One value for each label. Null where nothing is to be drawn. */
  readonly values: readonly (number | null)[];
}

interface Props {
  readonly labels: readonly string[];
  readonly series: readonly LineSeries[];
  /** All smaller values are drawn at this value, because zero has no logarithm. */
  readonly least: number;
  /** The values at which the axis has labels. */
  readonly valueTicks: readonly number[];
  readonly formatValue: (value: number) => string;
  readonly height: number;
}

/** Values of very different sizes as lines. A value without neighbours is a dot. */
export function LogLines({ labels, series, least, valueTicks, formatValue, height }: Props): ReactElement {
  const most = Math.max(least * 10, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const xOf = (index: number, width: number): number => ((index + 0.5) / labels.length) * width;
  return (
    <Frame
      height={height}
      valueScale={(plot) => scaleLog({ domain: [least, most], range: [plot, 0] })}
      valueTicks={() => valueTicks.filter((value) => value >= least && value <= most)}
      formatValue={formatValue}
      ticks={(width) => {
        const step = stepOfTicks(labels.length, width);
        return labels.map((label, index) => ({ x: xOf(index, width), label })).filter((_, index) => index % step === 0);
      }}
    >
      {(width, _, scale) =>
        series.map(({ name, color, values }) => (
          <g key={name} stroke={color} fill={color}>
            <LinePath
              data={values.map((value, index) => ({ value, index }))}
              x={({ index }) => xOf(index, width)}
              y={({ value }) => scale(Math.max(least, value ?? least))}
              defined={({ value }) => value !== null}
              fill="none"
              strokeWidth={2}
            />
            {values.map((value, index) =>
              value === null ? null : (
                <circle
                  key={labels[index]}
                  cx={xOf(index, width)}
                  cy={scale(Math.max(least, value))}
                  r={3}
                  data-series={name}
                  data-place={index}
                >
                  <title>{`${labels[index]}, ${name}: ${formatValue(value)}`}</title>
                </circle>
              ),
            )}
          </g>
        ))
      }
    </Frame>
  );
}
