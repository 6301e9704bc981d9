import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { toneOf } from './status-tone';

const UNKNOWN = 'no known status';

/** A status or a delivery class, in a colour and always also in words. */
export function StatusPill({
  status,
  size = 'md',
}: {
  readonly status: string | null;
  readonly size?: string;
}): ReactElement {
  const color = `var(--sidetrack-${toneOf(status)})`;
  return (
    <Badge variant="outline" size={size} tt="none" styles={{ root: { color, borderColor: color } }}>
      {status ?? UNKNOWN}
    </Badge>
  );
}
