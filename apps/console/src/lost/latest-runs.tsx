import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { RunRow } from '../reconciliations/run-row';
import { useReconciliations } from '../reconciliations/use-reconciliations';
import { AnchorLink } from '../shared/anchor-link';
import { PartRows } from '../shared/part-rows';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';

const SHOWN = 3;

/** The latest times that the providers were asked, on which the figures above rest. */
export function LatestRuns(): ReactElement {
  const { data, error, isPending, refetch } = useReconciliations();
  const runs = data?.pages[0]?.data.slice(0, SHOWN) ?? [];
  return (
    <Stack gap="xs" component="section" aria-label="Latest questions">
      <Group justify="space-between" gap="sm">
        <Title order={2} size="h4">
          Latest questions to the providers
        </Title>
        <AnchorLink to="/reconciliations" underline="always" size="sm">
          all that was asked
        </AnchorLink>
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <SkeletonRows rows={SHOWN} height={56} />}
      {data && runs.length === 0 && <Text size="sm">Nothing was asked yet.</Text>}
      {runs.length > 0 && (
        <PartRows>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </PartRows>
      )}
    </Stack>
  );
}
