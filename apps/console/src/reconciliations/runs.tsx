import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { EmptyState } from '../shared/empty-state';
import { PartRows } from '../shared/part-rows';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { RunRow } from './run-row';
import { useReconciliations } from './use-reconciliations';

/** All reconciliations, newest first. */
export function Runs({ isAsking }: { readonly isAsking: boolean | undefined }): ReactElement {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useReconciliations();
  if (error && data === undefined) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonRows rows={8} height={56} />;
  const runs = data.pages.flatMap((page) => page.data);
  if (runs.length === 0) {
    return (
      <EmptyState title="Nothing was asked yet">
        {isAsking === true
          ? 'The clock asks within the hour; or ask now.'
          : 'What is asked, and what was found, appears here once a provider can be asked.'}
      </EmptyState>
    );
  }
  return (
    <>
      <PartRows>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </PartRows>
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
