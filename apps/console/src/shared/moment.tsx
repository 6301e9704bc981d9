import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useClock } from './clock';
import { formatMoment, formatRelative, zoneName } from './format-time';
import { useNow } from './use-now';

/** A time, absolute and relative beside it; as UTC or local, as the switch in the header says. */
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
