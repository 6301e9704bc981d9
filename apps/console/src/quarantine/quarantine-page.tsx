import { Alert, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { Entries } from './entries';
import { EntryPanel } from './entry-panel';
import { STATES, type StateChoice } from './quarantine-search';
import { ReasonChoice } from './reason-choice';
import { ReplayWaiting } from './replay-waiting';
import { SidFilter } from './sid-filter';
import { useReasons } from './use-quarantine';

/** Refused callbacks: the reasons, what to do about them, each request as it came, and another try. */
export function QuarantinePage(): ReactElement {
  const search = useSearch({ from: '/signed-in/quarantine' });
  const navigate = useNavigate({ from: '/quarantine' });
  const reasons = useReasons();
  const chosen = reasons.data?.data.find(({ reason }) => reason === search.reason);
  const show = (state: StateChoice): void => void navigate({ search: (before) => ({ ...before, state }) });
  return (
    <Page title="Quarantine" actions={<ReplayWaiting reason={search.reason} reasons={reasons.data?.data} />}>
      <Text size="sm" c="dimmed">
        Genuine callbacks that could not be read are kept here as they came, and nothing is lost; so are samples of
        requests whose signature was wrong.
      </Text>
      {reasons.error && <ProblemAlert error={reasons.error} onRetry={() => void reasons.refetch()} />}
      <ReasonChoice chosen={search.reason} />
      {chosen && (
        <Alert variant="outline" color="gray" title={chosen.meaning}>
          {chosen.advice}
        </Alert>
      )}
      <Stack gap="xs">
        <Group>
          <SegmentedControl
            size="xs"
            aria-label="What has become of it"
            data={[...STATES]}
            value={search.state ?? 'waiting'}
            onChange={show}
          />
          <SidFilter key={search.sid} sid={search.sid} />
        </Group>
        <Entries search={search} />
      </Stack>
      <EntryPanel
        id={search.entry}
        onClose={() => void navigate({ search: (before) => ({ ...before, entry: undefined }) })}
      />
    </Page>
  );
}
