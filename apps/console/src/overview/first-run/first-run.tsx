import { Loader, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../../api/client';
import { AnchorLink } from '../../shared/anchor-link';
import { Notice } from '../../shared/notice';
import { ProblemAlert } from '../../shared/problem-alert';
import { SkeletonRows } from '../../shared/skeleton-rows';
import { LOOK_AGAIN_MS, useQuarantined } from '../../quarantine/use-quarantine';
import { CallbackUrls } from './callback-urls';
import { HowToSet } from './how-to-set';
import { Simulate } from './simulate';

/** What to do before there is any data. The overview replaces it when the first callback has come. */
export function FirstRun(): ReactElement {
  const answer = useQuery({
    queryKey: ['callback-urls'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/callback-urls', { signal })),
  });
  return (
    <Stack gap="md" maw={860}>
      <Group gap="sm" role="status">
        <Loader size="xs" type="dots" aria-hidden="true" />
        <Text>No callback has come in yet. This page turns into the overview when the first one does.</Text>
      </Group>
      <Refused />
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={4} height={72} />}
      {answer.data && (
        <>
          <CallbackUrls urls={answer.data} />
          <HowToSet urls={answer.data} />
        </>
      )}
      <Simulate />
    </Stack>
  );
}

/** Callbacks do arrive, but they are refused. This leads to the reasons. */
function Refused(): ReactElement | null {
  const { data: refused } = useQuarantined(LOOK_AGAIN_MS);
  if (refused === undefined || refused.callbacks + refused.wrongSignatures === 0) return null;
  return (
    <Notice severity="warn" title="Requests arrive, and are refused">
      <AnchorLink to="/quarantine" underline="always">
        The quarantine
      </AnchorLink>{' '}
      says why, and what to change.
    </Notice>
  );
}
