import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { begun } from '../shared/as-sentence';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { WithCode } from '../shared/with-code';
import { reasonInWords, STATES_IN_WORDS } from './in-words';
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
      <ul className="quarantine-entries">
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} isOpen={entry.id === search.entry} />
        ))}
      </ul>
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
  <li aria-current={isOpen || undefined}>
    <Text size="xs" c="dimmed">
      <Moment at={entry.receivedAt} /> · {reasonInWords(entry.reason)} · {STATES_IN_WORDS[entry.state]}
    </Text>
    <AnchorLink
      from="/quarantine"
      to="."
      search={(before: QuarantineSearch) => ({ ...before, entry: entry.id })}
      underline="always"
      size="sm"
    >
      <WithCode text={begun(entry.detail)} />
    </AnchorLink>
    <Text size="xs" c="dimmed" className="mono">
      {entry.method} {entry.target}
      {entry.sids.length > 0 && ` · ${entry.sids.join(', ')}`}
    </Text>
  </li>
);

function Nothing({ search }: { readonly search: QuarantineSearch }): ReactElement {
  const { group, reason, sid, state = 'waiting' } = search;
  const conditions = [
    ...(group === undefined ? [] : ['is of this cause']),
    ...(sid === undefined ? [] : [`names ${sid}`]),
    ...(reason === undefined ? [] : [`was refused (${reasonInWords(reason).toLowerCase()})`]),
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
