import { Group, Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { CopyButton } from '../shared/copy-button';
import { Page } from '../shared/page';
import { AsOf } from './as-of';
import { AskProvider } from './ask-provider';
import { Notes } from './notes';
import { Related } from './related';
import { Standing } from './standing';
import { Timeline } from './timeline';
import type { Lookup } from './use-lookup';

interface Props {
  readonly lookup: Lookup;
  /** Shows the state as it was known at this time; the present state without it. */
  readonly asOf: string | undefined;
  /** Why it could not be loaded again just now. */
  readonly alert: ReactNode;
}

/** Everything about a SID: its state and the reason, how it came there, what belongs to it, and its notes. */
export function Found({ lookup, asOf, alert }: Props): ReactElement {
  const moments = [...new Set(lookup.timeline.flatMap((entry) => (entry.type === 'event' ? [entry.at] : [])))];
  const timeline = asOf === undefined ? lookup.timeline : lookup.timeline.filter(({ at }) => at <= asOf);
  return (
    <Page
      title={lookup.sid}
      actions={
        <Group gap="xs">
          <CopyButton value={lookup.sid} label="Copy SID" />
          <CopyButton value={lookup.ticketText} label="Copy for ticket" />
        </Group>
      }
    >
      {alert}
      <Standing lookup={lookup} asOf={asOf} />
      <AskProvider key={`ask ${lookup.kind} ${lookup.sid}`} lookup={lookup} />
      {moments.length > 1 && <AsOf moments={moments} asOf={asOf} />}
      <Stack component="section" gap="xs">
        <Timeline lookup={lookup} entries={timeline} />
      </Stack>
      <Related lookup={lookup} />
      <Notes key={lookup.kind + lookup.sid} lookup={lookup} />
    </Page>
  );
}
