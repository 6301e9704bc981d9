import { Table, Text } from '@mantine/core';
import { memo, type ReactElement } from 'react';
import type { FeedEvent } from '../api/read-feed-stream';
import { Moment } from '../shared/moment';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';

/** One callback: when it came, its resource, and its content. */
export const EventRow = memo(function EventRow({ event }: { readonly event: FeedEvent }): ReactElement {
  const { receivedAt, kind, sid, status, params } = event;
  return (
    <Table.Tr>
      <Table.Td className="nowrap">
        <Moment at={receivedAt} relative={false} />
      </Table.Td>
      <Table.Td>{kind}</Table.Td>
      <Table.Td className="whole">
        <StatusPill status={status} />
      </Table.Td>
      <Table.Td className="whole">
        <SidLink sid={sid} kind={kind} />
      </Table.Td>
      <Table.Td className="nowrap">{parties(params)}</Table.Td>
      <Table.Td className="nowrap">
        <Text span size="sm" c="var(--sidetrack-warn)">
          {oddities(event).join(', ')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parties(params: FeedEvent['params']): string {
  const [from, to] = [textOf(params['From']), textOf(params['To'])];
  return from === '' && to === '' ? '' : `${from || 'unknown'} → ${to || 'unknown'}`;
}

function oddities({ params, outOfOrder, recognised, origin }: FeedEvent): string[] {
  const code = textOf(params['ErrorCode']);
  return [
    ...(origin === 'reconciliation' ? ['observed, not called back'] : []),
    ...(code === '' || code === '0' ? [] : [`error ${code}`]),
    ...(outOfOrder ? ['out of order'] : []),
    ...(recognised ? [] : ['word not known']),
  ];
}
