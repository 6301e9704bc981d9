import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { AnchorLink } from '../shared/anchor-link';
import { EmptyState } from '../shared/empty-state';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';

const SINCE = '24h';

/** How messages of the last day stand, each figure a link to those messages. */
export function OverviewPage(): ReactElement {
  const answer = useQuery({
    queryKey: ['deliveries', SINCE],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/deliveries', { params: { query: { since: SINCE } }, signal })),
  });
  return (
    <Page title="Overview">
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={6} />}
      {answer.data && <ByClass counts={Object.entries(answer.data.total.byClass as Record<string, number>)} />}
    </Page>
  );
}

function ByClass({ counts }: { readonly counts: readonly (readonly [string, number])[] }): ReactElement {
  if (counts.length === 0) {
    return (
      <EmptyState title="No message in the last 24 hours">Set the callback URLs that npm start prints.</EmptyState>
    );
  }
  return (
    <Table maw={420}>
      <Table.Caption>Messages first seen in the last 24 hours</Table.Caption>
      <Table.Tbody>
        {counts.map(([name, count]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>
              <AnchorLink to="/messages" search={{ class: [name], since: SINCE }}>
                {count}
              </AnchorLink>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
