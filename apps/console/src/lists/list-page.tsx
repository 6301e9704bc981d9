import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { ResourceTable, type Resource } from './resource-table';

interface Props {
  readonly title: string;
  readonly answer: UseQueryResult<{ data: Resource[] }>;
}

/** A list of resources while it loads, when it has come, and when it was refused. */
export function ListPage({ title, answer }: Props): ReactElement {
  return (
    <Page title={title}>
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={8} />}
      {answer.data && <ResourceTable rows={answer.data.data} />}
    </Page>
  );
}
