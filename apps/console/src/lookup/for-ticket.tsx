import { Button, Code, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { CopyButton } from '../shared/copy-button';
import { ProblemAlert } from '../shared/problem-alert';
import { stringifySearch } from '../shared/search-parameters';
import { evidenceInWords } from './evidence-in-words';
import { useEvidence } from './use-evidence';
import type { Lookup } from './use-lookup';

interface Props {
  readonly lookup: Lookup;
  readonly asOf: string | undefined;
}

/** What can be given away about a SID, side by side: the text of a ticket, the evidence, and a link to this page. */
export const ForTicket = ({ lookup, asOf }: Props): ReactElement => (
  <section className="for-ticket not-printed" aria-label="For a ticket">
    <Way title="Text for the ticket" act={<CopyButton value={lookup.ticketText} label="Copy for ticket" />}>
      <Text size="sm">
        A question to the provider, then SID, account, status, codes, and each callback with its time. The text of the
        message is never in it.
      </Text>
      <details>
        <summary>Read it</summary>
        <Code block tabIndex={0} aria-label="Text for the ticket" className="wrapped">
          {lookup.ticketText}
        </Code>
      </details>
    </Way>
    <EvidenceToSave lookup={lookup} />
    <Way title="Link to this page" act={<CopyButton value={linkTo(lookup, asOf)} label="Copy link" />}>
      <Text size="sm">
        {asOf === undefined
          ? 'It shows where the SID stands whenever it is opened.'
          : 'It shows the same moment of the past.'}{' '}
        It opens for whoever may sign in here, and for nobody else.
      </Text>
    </Way>
  </section>
);

function EvidenceToSave({ lookup }: { readonly lookup: Lookup }): ReactElement {
  const evidence = useEvidence(lookup);
  return (
    <Way
      title="Evidence"
      act={
        <Button size="compact-sm" variant="default" loading={evidence.isPending} onClick={() => evidence.mutate()}>
          Download evidence
        </Button>
      }
    >
      <Text size="sm">{evidenceInWords(lookup).join(' ')}</Text>
      {evidence.error && <ProblemAlert error={evidence.error} />}
      <Text size="sm" role="status">
        {evidence.isSuccess && 'Saved with your downloads.'}
      </Text>
    </Way>
  );
}

interface WayProps {
  readonly title: string;
  readonly act: ReactNode;
  readonly children: ReactNode;
}

const Way = ({ title, act, children }: WayProps): ReactElement => (
  <Paper withBorder p="sm">
    <Stack gap="xs" align="flex-start">
      <Title order={2} size="h6">
        {title}
      </Title>
      {act}
      {children}
    </Stack>
  </Paper>
);

/** The address says which kind is meant only where several have the SID. */
function linkTo({ sid, kind, matches }: Lookup, asOf: string | undefined): string {
  const search = stringifySearch({ kind: matches.length > 1 ? kind : undefined, asOf });
  return `${location.origin}/sid/${encodeURIComponent(sid)}${search}`;
}
