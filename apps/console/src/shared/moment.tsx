import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useClock } from './clock';
import { formatMoment, formatRelative, zoneName } from './format-time';
import { useNow } from './use-now';
import { zoneInWords } from './zone';

/** A time, with its age beside it. The navigation says in which zone times are shown. */
export function Moment({ at, relative = true }: { readonly at: string; readonly relative?: boolean }): ReactElement {
  const { zone } = useClock();
  const now = useNow();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={`${at} · shown in ${zoneInWords(zone)}`}>
      {formatMoment(moment, zone)} {zoneName(moment, zone)}
      {relative && (
        <Text span inherit c="dimmed">
          {' '}
          <span className="nowrap">· {formatRelative(moment, now)}</span>
        </Text>
      )}
    </time>
  );
}
