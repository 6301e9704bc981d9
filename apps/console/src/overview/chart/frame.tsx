import { GridRows } from '@visx/grid';
import type { scaleLinear, scaleLog } from '@visx/scale';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { useWidth } from '../../shared/use-width';

export type ValueScale = ReturnType<typeof scaleLinear<number>> | ReturnType<typeof scaleLog<number>>;

/** A tick of the horizontal axis: its place in pixels of the plot, and its label. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

interface Props {
  /** The height of the whole drawing, in pixels. The width is that of the room that the drawing has. */
  readonly height: number;
  /** Makes the scale of the values for this height of the plot. */
  readonly valueScale: (height: number) => ValueScale;
  readonly valueTicks: (scale: ValueScale) => readonly number[];
  readonly formatValue: (value: number) => string;
  /** Without it the axis has no labels: another chart below has them for both. */
  readonly ticks?: (width: number) => readonly Tick[];
  /** Draws the content of the plot, for this size and scale. */
  readonly children: (width: number, height: number, scale: ValueScale) => ReactNode;
}

const MARGIN = { top: 8, right: 8, bottom: 24, left: 56 };
const BOTTOM_WITHOUT_LABELS = 8;
const LABEL = { fill: 'var(--mantine-color-dimmed)', fontSize: 11, fontFamily: 'inherit' };

/**
 * Axes, grid and room of a chart. The chart is for readers who can see it. The table beside it has the same numbers and
 * links for everybody, so screen readers and the Tab key skip the chart.
 */
export function Frame(props: Props): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  const room = useWidth(ref);
  const width = Math.max(0, room - MARGIN.left - MARGIN.right);
  const height = props.height - MARGIN.top - (props.ticks === undefined ? BOTTOM_WITHOUT_LABELS : MARGIN.bottom);
  const scale = props.valueScale(height);
  const values = [...props.valueTicks(scale)];
  const ticks = props.ticks?.(width) ?? [];
  return (
    <div ref={ref} style={{ height: props.height }} className="chart">
      {width > 0 && (
        <svg width={room} height={props.height} aria-hidden="true" focusable="false">
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <GridRows
              scale={scale}
              width={width}
              tickValues={values}
              stroke="var(--mantine-color-default-border)"
              pointerEvents="none"
            />
            {props.children(width, height, scale)}
            {values.map((value) => (
              <text key={value} x={-12} y={scale(value) + 4} textAnchor="end" {...LABEL}>
                {props.formatValue(value)}
              </text>
            ))}
            <g className="axis-of-time" transform={`translate(0,${height})`}>
              <line x2={width} stroke="var(--mantine-color-default-border)" />
              {ticks.map(({ x, label }) => (
                <text key={x} x={x} y={16} textAnchor="middle" {...LABEL}>
                  {label}
                </text>
              ))}
            </g>
          </g>
        </svg>
      )}
    </div>
  );
}
