import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';

/** Refused callbacks, newest first. */
export function QuarantinePage(): ReactElement {
  const answer = useQuery({
    queryKey: ['quarantine'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/quarantine', { signal })),
  });
  return (
    <Page title="Quarantine">
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={8} />}
      {answer.data?.data.length === 0 && (
        <EmptyState title="Nothing was refused">Every callback could be read.</EmptyState>
      )}
      <Table>
        <Table.Tbody>
          {answer.data?.data.map((refused) => (
            <Table.Tr key={refused.id}>
              <Table.Td>
                <Moment at={refused.receivedAt} />
              </Table.Td>
              <Table.Td>{refused.reason}</Table.Td>
              <Table.Td>{refused.detail}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Page>
  );
}
