import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { askedFor, askerOf, foundIn } from '../reconciliations/in-words';
import { useReconciliations } from '../reconciliations/use-reconciliations';
import { AnchorLink } from '../shared/anchor-link';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { StatusPill } from '../shared/status-pill';

const SHOWN = 3;

/** The latest times that the providers were asked, on which the figures above rest. */
export function LatestRuns(): ReactElement {
  const { data, error, refetch } = useReconciliations();
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
      {data && runs.length === 0 && <Text size="sm">Nothing was asked yet.</Text>}
      {runs.map((run) => (
        <div key={run.id}>
          <Group gap="xs">
            <AnchorLink to="/reconciliations/$id" params={{ id: run.id }} underline="always" size="sm">
              <Moment at={run.createdAt} />
            </AnchorLink>
            <StatusPill status={run.state} size="sm" />
          </Group>
          <Text size="sm">{foundIn(run)}</Text>
          <Text size="sm" c="dimmed" className="wrapped">
            by {askerOf(run)} · {askedFor(run)}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
