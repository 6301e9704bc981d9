import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SidLink } from '../shared/sid-link';
import { SkeletonRows } from '../shared/skeleton-rows';
import { StatusPill } from '../shared/status-pill';

/** The SIDs of a ticket, and the state of each. */
export function TicketPage(): ReactElement {
  const { reference } = useParams({ from: '/signed-in/ticket/$reference' });
  const answer = useQuery({
    queryKey: ['ticket', reference],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/tickets/{reference}', { params: { path: { reference } }, signal })),
  });
  return (
    <Page title={`Ticket ${reference}`}>
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={4} />}
      {answer.data?.data.length === 0 && (
        <EmptyState title="No note names this ticket">Open a SID and attach the ticket to it with a note.</EmptyState>
      )}
      <Table>
        <Table.Tbody>
          {answer.data?.data.map((one) => (
            <Table.Tr key={`${one.kind} ${one.accountSid} ${one.sid}`}>
              <Table.Td>
                <SidLink sid={one.sid} kind={one.kind} />
              </Table.Td>
              <Table.Td>
                <StatusPill status={one.status} />
              </Table.Td>
              <Table.Td>
                <Moment at={one.lastSeenAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Page>
  );
}
