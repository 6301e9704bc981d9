import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { CopyButton } from '../shared/copy-button';
import { Page } from '../shared/page';
import { AsOf } from './as-of';
import { AskProvider } from './ask-provider';
import { ForTicket } from './for-ticket';
import './lookup.css';
import { Notes } from './notes';
import { PastBanner } from './past-banner';
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
  const navigate = useNavigate({ from: '/sid/$sid' });
  const go = (to: string | undefined): void =>
    void navigate({ search: (before) => ({ ...before, asOf: to }), replace: true });
  const moments = [...new Set(lookup.timeline.flatMap((entry) => (entry.type === 'event' ? [entry.at] : [])))];
  const entries = asOf === undefined ? lookup.timeline : lookup.timeline.filter(({ at }) => at <= asOf);
  return (
    <Page title={lookup.sid} actions={<CopyButton value={lookup.sid} label="Copy SID" />}>
      {asOf !== undefined && (
        <PastBanner asOf={asOf} later={lookup.timeline.length - entries.length} onNow={() => go(undefined)} />
      )}
      {alert}
      <Stack gap="md" className="record" data-past={asOf !== undefined}>
        <Standing lookup={lookup} asOf={asOf} />
        <AskProvider key={`ask ${lookup.kind} ${lookup.sid}`} lookup={lookup} />
        <ForTicket key={`ticket ${lookup.kind} ${lookup.sid}`} lookup={lookup} asOf={asOf} />
        <Timeline
          key={`timeline ${lookup.kind} ${lookup.sid}`}
          lookup={lookup}
          entries={entries}
          isPast={asOf !== undefined}
          history={moments.length > 1 && <AsOf moments={moments} asOf={asOf} onGo={go} />}
        />
        <Related lookup={lookup} />
        <Notes key={lookup.kind + lookup.sid} lookup={lookup} />
      </Stack>
    </Page>
  );
}
