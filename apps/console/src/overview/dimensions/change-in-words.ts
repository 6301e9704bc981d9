import { NARROW_SPACE } from '../../shared/format-number';

/** A change that is too small to be told, in points of a percentage. */
const LEAST_POINTS = 0.05;

export interface Change {
  readonly words: string;
  readonly isWorse: boolean;
}

interface Shares {
  readonly now: number | null;
  readonly before: number | null;
  /** Whether it is good that the share grows. */
  readonly isGood: boolean;
}

/** How a share has changed against the time before, in points, in words. */
export function changeInWords({ now, before, isGood }: Shares): Change {
  if (now === null) return { words: '', isWorse: false };
  if (before === null) return { words: 'none before', isWorse: false };
  const points = (now - before) * 100;
  const size = Math.abs(points);
  if (size < LEAST_POINTS) return { words: 'as before', isWorse: false };
  const isWorse = points < 0 === isGood;
  const shown = size.toFixed(size < 10 ? 1 : 0);
  const unit = shown === '1.0' ? 'point' : 'points';
  return { words: `${shown}${NARROW_SPACE}${unit} ${points < 0 ? 'less' : 'more'} than before`, isWorse };
}
