import { Button, Group, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { StatusPill } from '../shared/status-pill';
import { askedFor, askerOf, foundIn } from './in-words';
import { useReconciliations, type Reconciliation } from './use-reconciliations';

/** All reconciliations, newest first. */
export function Runs({ isAsking }: { readonly isAsking: boolean | undefined }): ReactElement {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useReconciliations();
  if (error && data === undefined) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonRows rows={8} />;
  const runs = data.pages.flatMap((page) => page.data);
  if (runs.length === 0) {
    return (
      <EmptyState title="Nothing was asked yet">
        {isAsking === true && 'The clock asks within the hour; or ask now.'}
      </EmptyState>
    );
  }
  return (
    <>
      <Table highlightOnHover verticalSpacing="xs" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="40%">Asked</Table.Th>
            <Table.Th>What was found</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <Row key={run.id} run={run} />
          ))}
        </Table.Tbody>
      </Table>
      {hasNextPage && (
        <Group justify="center">
          <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </Group>
      )}
    </>
  );
}

const Row = ({ run }: { readonly run: Reconciliation }): ReactElement => (
  <Table.Tr>
    <Table.Td>
      <AnchorLink to="/reconciliations/$id" params={{ id: run.id }} underline="always" size="sm">
        <Moment at={run.createdAt} />
      </AnchorLink>
      <Group gap={4} mt={4}>
        <StatusPill status={run.state} size="sm" />
        {run.dryRun && <StatusPill status="dry run" size="sm" />}
        <Text size="xs" c="dimmed" className="wrapped">
          by {askerOf(run)}
        </Text>
      </Group>
    </Table.Td>
    <Table.Td>
      <Text size="sm">{foundIn(run)}</Text>
      <Text size="xs" c="dimmed">
        {askedFor(run)}
      </Text>
      {run.problems.length > 0 && (
        <Text size="sm" className="wrapped" style={{ color: 'var(--sidetrack-warn)' }}>
          {run.problems[0]}
          {run.problems.length > 1 && ` and ${run.problems.length - 1} more`}
        </Text>
      )}
    </Table.Td>
  </Table.Tr>
);
