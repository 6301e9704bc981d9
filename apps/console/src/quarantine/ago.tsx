import type { ReactElement } from 'react';
import { useClock } from '../shared/clock';
import { formatMoment, formatRelative, zoneName } from '../shared/format-time';
import { useNow } from '../shared/use-now';

/** How long ago something was. The time itself is told to who points at it. */
export function Ago({ at }: { readonly at: string }): ReactElement {
  const { zone } = useClock();
  const now = useNow();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={`${formatMoment(moment, zone)} ${zoneName(moment, zone)}`}>
      {formatRelative(moment, now)}
    </time>
  );
}
