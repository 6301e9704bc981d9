import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { scaleLinear } from '@visx/scale';
import type { ReactElement } from 'react';
import { bandsOf, bandTicks } from './bands';
import { Frame } from './frame';
import type { ListLink } from './list-link';

export interface ShareBar {
  readonly key: string;
  readonly label: string;
  /** Null where nothing was sent. */
  readonly share: number | null;
  readonly title: string;
  readonly link: ListLink;
}

const HEIGHT = 74;

/** They are never scaled to less than this, so an ordinary day looks ordinary, and a tenth that failed fills the room. */
const LEAST_TOP = 0.1;

/** A share above zero is always seen. */
const LEAST_HEIGHT = 3;

/**
 * The share that failed, on a scale of its own below a chart of counts. On the scale of counts a bad day with few
 * messages would look like any other day.
 */
export function FailureShares({ bars }: { readonly bars: readonly ShareBar[] }): ReactElement {
  const top = Math.max(LEAST_TOP, ...bars.map(({ share }) => share ?? 0));
  return (
    <div data-shares="failed">
      <Text size="xs" c="dimmed" className="shares-name">
        Failed, of what was sent out
      </Text>
      <Frame
        height={HEIGHT}
        valueScale={(plot) => scaleLinear({ domain: [0, top], range: [plot, 0], nice: true })}
        valueTicks={(scale) => scale.domain()}
        formatValue={(value) => `${Math.round(value * 1_000) / 10} %`}
        ticks={(width) => bandTicks(bars, width)}
      >
        {(width, plot, scale) => {
          const place = bandsOf(bars, width);
          return bars.map(({ key, share, title, link }) => {
            if (share === null || share === 0) return null;
            const height = Math.max(LEAST_HEIGHT, plot - scale(share));
            return (
              <Link key={key} to={link.to} search={link.search} tabIndex={-1} className="bar-part">
                <rect
                  x={place(key)}
                  y={plot - height}
                  width={place.bandwidth()}
                  height={height}
                  fill="var(--chart-failed)"
                  data-share={key}
                >
                  <title>{title}</title>
                </rect>
              </Link>
            );
          });
        }}
      </Frame>
    </div>
  );
}
