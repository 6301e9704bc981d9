import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SidLink } from '../shared/sid-link';
import { SkeletonRows } from '../shared/skeleton-rows';
import { StatusPill } from '../shared/status-pill';

/** The first events of the feed. */
export function LivePage(): ReactElement {
  const answer = useQuery({
    queryKey: ['feed'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/feed', { signal })),
  });
  return (
    <Page title="Live">
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={8} />}
      {answer.data?.data.length === 0 && (
        <EmptyState title="No callback yet">It appears here as it comes in.</EmptyState>
      )}
      <Table>
        <Table.Tbody>
          {answer.data?.data.map((event) => (
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
