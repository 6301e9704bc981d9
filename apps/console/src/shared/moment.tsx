import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useClock } from './clock';
import { formatMoment, formatRelative, zoneName } from './format-time';
import { useNow } from './use-now';

/** A time, with the relative time beside it. The switch in the header chooses UTC or local time. */
export function Moment({ at, relative = true }: { readonly at: string; readonly relative?: boolean }): ReactElement {
  const { zone } = useClock();
  const now = useNow();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={at}>
      {formatMoment(moment, zone)} {zoneName(moment, zone)}
      {relative && (
        <Text span inherit c="dimmed">
          {' '}
          · {formatRelative(moment, now)}
        </Text>
      )}
    </time>
  );
}
