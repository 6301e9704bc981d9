import { Button, Group, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import type { QuarantineSearch } from './quarantine-search';
import { useEntries, type Entry } from './use-quarantine';

/** The refused callbacks that match the search, newest first. */
export function Entries({ search }: { readonly search: QuarantineSearch }): ReactElement {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useEntries(search);
  if (error && data === undefined) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonRows rows={8} />;
  const entries = data.pages.flatMap((page) => page.data);
  if (entries.length === 0) return <Nothing search={search} />;
  return (
    <>
      <Table.ScrollContainer
        minWidth={720}
        type="native"
        scrollAreaProps={{ tabIndex: 0, 'aria-label': 'Refused callbacks' }}
      >
        <Table highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Received</Table.Th>
              <Table.Th>Reason</Table.Th>
              <Table.Th>What is wrong</Table.Th>
              <Table.Th>State</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <Row key={entry.id} entry={entry} isOpen={entry.id === search.entry} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
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

const Row = ({ entry, isOpen }: { readonly entry: Entry; readonly isOpen: boolean }): ReactElement => (
  <Table.Tr aria-selected={isOpen}>
    <Table.Td className="nowrap">
      <Moment at={entry.receivedAt} />
    </Table.Td>
    <Table.Td className="nowrap">{entry.reason}</Table.Td>
    <Table.Td>
      <AnchorLink
        from="/quarantine"
        to="."
        search={(before: QuarantineSearch) => ({ ...before, entry: entry.id })}
        underline="always"
        size="sm"
      >
        {entry.detail}
      </AnchorLink>
      <Text size="xs" c="dimmed" className="mono">
        {entry.method} {entry.target}
        {entry.sids.length > 0 && ` · ${entry.sids.join(', ')}`}
      </Text>
    </Table.Td>
    <Table.Td className="nowrap">{entry.state}</Table.Td>
  </Table.Tr>
);

function Nothing({ search: { reason, sid, state = 'waiting' } }: { readonly search: QuarantineSearch }): ReactElement {
  const conditions = [
    ...(sid === undefined ? [] : [`names ${sid}`]),
    ...(reason === undefined ? [] : [`was refused as ${reason}`]),
  ];
  const isFiltered = conditions.length > 0 || state !== 'waiting';
  if (!isFiltered) {
    return (
      <EmptyState title="Nothing waits">Every genuine callback could be read. There is nothing to do here.</EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing here">
      Nothing that is {state === 'all' ? 'kept' : state} {conditions.join(' and ')}.{' '}
      <AnchorLink to="/quarantine" search={{ state: 'all' }} underline="always">
        Show all
      </AnchorLink>
    </EmptyState>
  );
}
