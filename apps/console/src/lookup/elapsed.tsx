import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatDuration } from '../shared/format-time';

interface Props {
  readonly sincePreviousMs: number | null;
  /** Whether that is long at this point. */
  readonly isLong?: boolean;
}

/** How long after the callback before an entry came: it stands on the way between the two. */
export const Elapsed = ({ sincePreviousMs, isLong = false }: Props): ReactElement | null =>
  sincePreviousMs === null ? null : (
    <Text size="sm" className="elapsed" data-long={isLong}>
      {formatDuration(sincePreviousMs)} later{isLong && ', a long silence'}
    </Text>
  );
