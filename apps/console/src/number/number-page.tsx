import { Button, Group, Text } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { CopyButton } from '../shared/copy-button';
import { EmptyState } from '../shared/empty-state';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { DaysOfNumber } from './days-of-number';
import './number.css';
import { NumberFilters } from './number-filters';
import { Rates } from './rates';
import { useNumber } from './use-number';

export { askNumber } from './use-number';

/** Everything of a phone number on one timeline, newest first: messages, calls and the recordings of these calls. */
export function NumberPage(): ReactElement {
  const { number: written } = useParams({ from: '/signed-in/number/$number' });
  const search = useSearch({ from: '/signed-in/number/$number' });
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useNumber(
    written,
    search,
  );
  const first = data?.pages[0];
  const number = first?.number ?? written;
  const rows = data?.pages.flatMap((page) => page.data);
  const isUnfiltered = search.kind === undefined && search.side === undefined;
  const isNothing = isUnfiltered && rows?.length === 0 && !hasNextPage && !isPlaceholderData;
  const problem = error && <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (problem !== null && data === undefined) return <Page title={number}>{problem}</Page>;
  return (
    <Page title={number} actions={<CopyButton value={number} label="Copy number" />}>
      {problem}
      {isNothing ? (
        <NothingOfNumber />
      ) : (
        <>
          <Rates number={number} rates={first?.rates} />
          <NumberFilters search={search} />
          {rows === undefined && <SkeletonRows rows={8} height={44} />}
          {rows && (
            <section aria-label="Timeline" aria-busy={isPlaceholderData}>
              <DaysOfNumber rows={rows} number={number} />
              {rows.length === 0 && <Text c="dimmed">{hasNextPage ? 'None among the newest.' : 'None.'}</Text>}
            </section>
          )}
          {hasNextPage && (
            <Group justify="center">
              <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Show older
              </Button>
            </Group>
          )}
        </>
      )}
    </Page>
  );
}

const NothingOfNumber = (): ReactElement => (
  <EmptyState title="No message and no call has come in to or from this number">
    It was looked for in every channel and in every way in which providers write it. A number without its country code
    (+49 …) is only known as one when the API has its HOME_COUNTRY set.
  </EmptyState>
);
