import type { Dispatch, ReactElement } from 'react';
import type { FeedEvent } from '../api/read-feed-stream';
import { useClock } from '../shared/clock';
import { zoneName } from '../shared/format-time';
import { EventRow } from './event-row';
import type { LiveAction } from './live-log';

interface Props {
  readonly events: readonly FeedEvent[];
  readonly change: Dispatch<LiveAction>;
}

/** The rows, where there is little room as two or three lines each. While the pointer or the focus is in them, no row moves. */
export function EventTable({ events, change }: Props): ReactElement {
  const { zone } = useClock();
  const hold = (): void => change({ type: 'hold', hold: 'reading' });
  const letGo = (): void => change({ type: 'let go', hold: 'reading' });
  return (
    <table className="live-table" aria-label="Callbacks, newest first">
      <thead>
        <tr>
          <th>Came in, {zoneName(new Date(), zone)}</th>
          <th>Kind</th>
          <th>Status</th>
          <th>SID</th>
          <th>From → to</th>
          <th>Account</th>
          <th>To note</th>
        </tr>
      </thead>
      <tbody onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
        {events.map((event) => (
          <EventRow key={event.position} event={event} />
        ))}
      </tbody>
    </table>
  );
}
