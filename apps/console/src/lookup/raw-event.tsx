import { Code, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/client';
import { CopyButton } from '../shared/copy-button';
import { Moment } from '../shared/moment';
import { StatusPill } from '../shared/status-pill';
import type { HistoryEvent } from './use-history';
import { verdictInWords } from './verdict-in-words';

interface Props {
  readonly entry: Schemas['TimelineEventDto'];
  /** The same event with its parameters. Undefined while these are being loaded. */
  readonly event: HistoryEvent | undefined;
}

/** An event as it came: every parameter and tag, and what its signature proves. */
export function RawEvent({ entry, event }: Props): ReactElement {
  const { status, origin, at, occurredAt, signature, sequenceNumber } = entry;
  return (
    <Stack gap="xs" component="section" className="raw-event" aria-label="As it came">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={3} size="h6">
            {origin === 'callback' ? 'What the provider sent' : 'What the provider’s REST API said'}
          </Title>
          <StatusPill status={status} size="sm" />
        </Group>
        {event && <CopyButton value={JSON.stringify({ ...event.params }, null, 2)} label="Copy as JSON" />}
      </Group>
      <Code block tabIndex={0} role="group" aria-label={`Parameters of ${status}`} className="wrapped">
        {event === undefined ? '…' : written(event)}
      </Code>
      <Text size="sm" c="dimmed">
        {origin === 'callback' ? 'Received' : 'Asked'} <Moment at={at} relative={false} />
        {occurredAt !== at && (
          <>
            , dated <Moment at={occurredAt} relative={false} />
          </>
        )}
        {sequenceNumber !== null && <>, number {sequenceNumber} of its call</>}; {verdictInWords(entry)}
        {origin === 'callback' && (
          <>
            , made as <code>{signature.scheme}</code> with the key <code>{signature.keyId}</code>
          </>
        )}
        .
      </Text>
    </Stack>
  );
}

function written({ params, tags }: HistoryEvent): string {
  const line = ([name, value]: [string, unknown]): string =>
    `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  const tagLines = Object.entries(tags).map(([name, value]) => `tag ${line([name, value])}`);
  return [...Object.entries(params).map(line), ...tagLines].join('\n');
}
