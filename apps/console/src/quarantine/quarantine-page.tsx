import { Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Choice } from '../shared/choice';
import { Page } from '../shared/page';
import { Entries } from './entries';
import { EntryPanel } from './entry-panel';
import { Groups } from './groups';
import { STATES, type StateChoice } from './quarantine-search';
import { SidFilter } from './sid-filter';

const LABELS: Readonly<Record<StateChoice, string>> = {
  waiting: 'Waiting',
  replayed: 'Became events',
  discarded: 'Discarded',
  all: 'All',
};

/** Refused callbacks: why, what to do about it, each request as it came, and another try. */
export function QuarantinePage(): ReactElement {
  const search = useSearch({ from: '/signed-in/quarantine' });
  const navigate = useNavigate({ from: '/quarantine' });
  const show = (state: StateChoice): void => void navigate({ search: (before) => ({ ...before, state }) });
  return (
    <Page title="Quarantine">
      <Text size="sm" c="dimmed">
        Genuine callbacks that could not be read are kept here as they came, and nothing is lost; so are samples of
        requests whose signature was wrong.
      </Text>
      <Groups chosen={search.group} />
      <Stack gap="xs" component="section" aria-label="Entries">
        <Title order={2} size="h4">
          {search.group === undefined ? 'Every entry' : 'Its entries'}
        </Title>
        <Group>
          <Choice
            aria-label="What has become of it"
            data={STATES.map((value) => ({ value, label: LABELS[value] }))}
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
