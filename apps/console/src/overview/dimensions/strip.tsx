import type { ReactElement } from 'react';
import type { Measure } from '../chart/measure';
import { columnsPath } from './columns-path';
import { drawnShares, type Parts } from './worst-part';

const HEIGHT = 34;

/** No gap is left between neighbours, however the strip is stretched. */
const A_LITTLE_WIDER = 1.02;

/** What went wrong is drawn no narrower than this part of the strip: it is seen on a telephone as well. */
const MOST_BAD = 120;

interface Props {
  readonly parts: Parts;
  readonly measure: Measure;
  /** The share at the upper edge, the same for all strips that are to be compared. */
  readonly topShare: number;
  /** What the strip is of. */
  readonly name: string;
}

/**
 * A small chart: for every hour or day, the share of what went wrong, or how many there were and how many of these went
 * wrong. It stretches to the room that it has. The table of the panel has the numbers.
 */
export function Strip({ parts, measure, topShare, name }: Props): ReactElement {
  const { whole, bad } = parts;
  const places = Math.max(1, whole.length);
  const most = Math.max(1, ...whole);
  const badHeights =
    measure === 'count' ? bad.map((count) => count / most) : drawnShares(parts).map((share) => share / topShare);
  const allHeights = whole.map((count) => count / most);
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${places} ${HEIGHT}`}
      preserveAspectRatio="none"
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
      data-strip={name}
    >
      <rect className="strip-ground" width={places} height={HEIGHT} />
      {measure === 'count' && <path className="strip-all" d={columnsPath(allHeights, HEIGHT, A_LITTLE_WIDER)} />}
      <path className="strip-bad" d={columnsPath(badHeights, HEIGHT, Math.max(A_LITTLE_WIDER, places / MOST_BAD))} />
    </svg>
  );
}
