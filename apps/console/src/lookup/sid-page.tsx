import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { StatusPill } from '../shared/status-pill';

/** What happened to a SID, as it was pasted. */
export function SidPage(): ReactElement {
  const { sid } = useParams({ from: '/signed-in/sid/$sid' });
  const query = useSearch({ from: '/signed-in/sid/$sid' });
  const answer = useQuery({
    queryKey: ['lookup', sid, query],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/lookup/{sid}', { params: { path: { sid }, query }, signal })),
  });
  return (
    <Page title={answer.data?.sid ?? sid}>
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={4} />}
      {answer.data && (
        <>
          <StatusPill status={answer.data.resource.status} size="lg" />
          <Text>{answer.data.explanation}</Text>
        </>
      )}
    </Page>
  );
}
