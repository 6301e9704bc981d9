import { Button } from '@mantine/core';
import type { Dispatch, ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import type { LiveAction } from './live-log';

interface Props {
  /** How many came while the rows were held. */
  readonly count: number;
  readonly change: Dispatch<LiveAction>;
}

/**
 * How many callbacks are held back. A click shows them, whatever held them back. The button's room is kept while there
 * are none.
 */
export function NewCount({ count, change }: Props): ReactElement {
  const show = (): void => {
    window.scrollTo({ top: 0 });
    for (const hold of ['paused', 'reading', 'scrolled'] as const) change({ type: 'let go', hold });
  };
  return (
    <Button
      className="new-count"
      size="compact-sm"
      onClick={show}
      style={{ visibility: count === 0 ? 'hidden' : 'visible' }}
    >
      {formatNumber(count)} new
    </Button>
  );
}
