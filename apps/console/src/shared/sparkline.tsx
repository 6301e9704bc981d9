import type { ReactElement } from 'react';

interface Props {
  /** From left to right. */
  readonly values: readonly number[];
  /** What is drawn, with its figures: the drawing alone says nothing to those who do not see it. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** A place without anything is drawn as a line this high, so that one sees how far the drawing goes. */
const NOTHING = 1;

/** A small drawing of how much there was, without axes: its highest bar is as high as there is room. */
export function Sparkline({ values, label, width = 120, height = 28 }: Props): ReactElement {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return (
    <svg className="sparkline" role="img" aria-label={label} width={width} height={height}>
      {values.map((value, place) => {
        const high = value === 0 ? NOTHING : Math.max(2, (value / most) * height);
        return (
          <rect
            key={place}
            data-nothing={value === 0}
            x={place * step}
            y={height - high}
            width={Math.max(1, step - 0.5)}
            height={high}
          />
        );
      })}
    </svg>
  );
}
