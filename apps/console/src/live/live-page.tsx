import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';
import { useLatestEvents } from './use-latest-events';

/** Callbacks as they are committed, newest first. */
export function LivePage(): ReactElement {
  const { events, error, isOpen } = useLatestEvents();
  return (
    <Page title="Live">
      {error && <ProblemAlert error={error} />}
      {!error && (
        <Text role="status" size="sm" c="dimmed">
          {isOpen ? 'Following the feed.' : 'Waiting for the feed …'}
        </Text>
      )}
      {events.length === 0 && (
        <EmptyState title="No callback since this page was opened">Each appears here as it is committed.</EmptyState>
      )}
      <Table>
        <Table.Tbody>
          {events.map((event) => (
            <Table.Tr key={event.position}>
              <Table.Td>
                <Moment at={event.receivedAt} />
              </Table.Td>
              <Table.Td>
                <StatusPill status={event.status} />
              </Table.Td>
              <Table.Td>
                <SidLink sid={event.sid} kind={event.kind} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Page>
  );
}
