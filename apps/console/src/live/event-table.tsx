import { Table } from '@mantine/core';
import type { Dispatch, ReactElement } from 'react';
import type { FeedEvent } from '../api/read-feed-stream';
import { EventRow } from './event-row';
import type { LiveAction } from './live-log';

interface Props {
  readonly events: readonly FeedEvent[];
  readonly change: Dispatch<LiveAction>;
}

/** The rows. While the pointer or the focus is in them, no row moves. */
export function EventTable({ events, change }: Props): ReactElement {
  const hold = (): void => change({ type: 'hold', hold: 'reading' });
  const letGo = (): void => change({ type: 'let go', hold: 'reading' });
  return (
    <Table.ScrollContainer minWidth={1_040} type="native">
      <Table verticalSpacing={6} aria-label="Callbacks, newest first">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Came in</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>SID</Table.Th>
            <Table.Th>From → to</Table.Th>
            <Table.Th>To note</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
          {events.map((event) => (
            <EventRow key={event.position} event={event} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
