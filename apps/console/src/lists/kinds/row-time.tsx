import type { ReactElement } from 'react';
import { useClock } from '../../shared/clock';
import { formatMoment, formatRelative, zoneName } from '../../shared/format-time';
import { useNow } from '../../shared/use-now';

/** A time to the second, and its age. The head of the column names the zone, the page of the SID shows milliseconds. */
export function RowTime({ at }: { readonly at: string }): ReactElement {
  const { zone } = useClock();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={`${formatMoment(moment, zone)} ${zoneName(moment, zone)}`}>
      <div className="cell-above">
        <RowMoment at={at} />
      </div>
      <div className="cell-below">
        <RowAge at={at} />
      </div>
    </time>
  );
}

export function RowMoment({ at }: { readonly at: string }): string {
  const { zone } = useClock();
  return formatMoment(new Date(at), zone).slice(0, -'.000'.length);
}

export function RowAge({ at }: { readonly at: string }): string {
  const now = useNow();
  return formatRelative(new Date(at), now);
}
